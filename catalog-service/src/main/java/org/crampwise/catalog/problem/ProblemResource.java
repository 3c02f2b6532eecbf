package org.crampwise.catalog.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.catalog.request.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages the {@code type} of a problem leads to. */
@Path("/problems/{slug}")
@Tag(name = "Problems")
public class ProblemResource {

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "What a kind of problem means and what to do about it")
    public String explanation(String slug) {
        var kind = ProblemKind.ofSlug(slug).orElseThrow(() -> new NotFound("There is no kind of problem of this name."));
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1><p>HTTP status %2$d</p><p>%3$s</p></body>
                </html>
                """.formatted(kind.title(), kind.status(), kind.explanation());
    }
}
