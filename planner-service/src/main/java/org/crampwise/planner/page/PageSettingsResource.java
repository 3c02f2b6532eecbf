package org.crampwise.planner.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page where a browser reaches the catalog. */
@Path("/page/settings.json")
@Produces(MediaType.APPLICATION_JSON)
public class PageSettingsResource {

    private final PageSettings settings;

    PageSettingsResource(@ConfigProperty(name = "page.catalog-url") String catalogUrl) {
        settings = new PageSettings(catalogUrl);
    }

    public record PageSettings(String catalogUrl) {}

    @GET
    @Operation(hidden = true)
    public PageSettings settings() {
        return settings;
    }
}
