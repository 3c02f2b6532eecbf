package org.crampwise.planner.page;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page where a browser reaches the catalog, and whether the planner wants to know who asks. */
@Path("/page/settings.json")
@Produces(MediaType.APPLICATION_JSON)
public class PageSettingsResource {

    private final PageSettings settings;

    PageSettingsResource(@ConfigProperty(name = "page.catalog-url") String catalogUrl,
            @ConfigProperty(name = "crampwise.issuer") Optional<String> issuer) {
        settings = new PageSettings(catalogUrl, issuer.isPresent());
    }

    public record PageSettings(String catalogUrl, boolean signIn) {}

    @GET
    @Operation(hidden = true)
    public PageSettings settings() {
        return settings;
    }
}
