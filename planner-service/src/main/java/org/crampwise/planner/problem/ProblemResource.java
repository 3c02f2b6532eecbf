package org.crampwise.planner.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The pages the {@code type} of a problem leads to. */
@Path("/problems/{slug}")
public class ProblemResource {

    @GET
    @Produces("text/markdown;charset=UTF-8")
    @Operation(summary = "What a kind of problem means and what to do")
    public String page(@RestPath String slug) throws IOException {
        var type = ProblemType.withSlug(slug).orElseThrow(NotFoundException::new);
        try (var page = ProblemResource.class.getResourceAsStream("/problems/" + type.slug() + ".md")) {
            if (page == null) {
                throw new NotFoundException();
            }
            return "# " + type.title() + "\n\nStatus " + type.status() + "\n\n"
                    + new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
