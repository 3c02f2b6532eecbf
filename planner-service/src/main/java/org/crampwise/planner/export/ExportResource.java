package org.crampwise.planner.export;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** What the owner of a profile takes home. */
@Path("/v1/profiles/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

    private final ProfileExporting exporting;

    ExportResource(ProfileExporting exporting) {
        this.exporting = exporting;
    }

    @GET
    @Operation(summary = "Everything that is kept about a profile, in one file: its plans with their past, its diary, its links")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileExport.class)))
    public Response export(@RestPath UUID id) {
        return Response.ok(exporting.of(id).orElseThrow(NotFoundException::new))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"crampwise-profile.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
