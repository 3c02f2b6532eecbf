package org.crampwise.planner.catalog;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The catalog service, as far as the planner asks it. Address and timeouts stand in the configuration. */
@RegisterRestClient(configKey = "catalog")
public interface CatalogClient {

    @GET
    @Path("/v1/exports/foods")
    @Produces("application/x-ndjson")
    RestResponse<String> foods(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String etag);

    /** All foods, one JSON document a line. */
    record Export(String revision, String ndjson) {}

    /** The export, or empty when the catalog still has the known revision. Throws when it cannot be had. */
    default Optional<Export> exportUnless(@Nullable String knownRevision) {
        var answer = foods(knownRevision == null ? null : '"' + knownRevision + '"');
        if (answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED) {
            return Optional.empty();
        }
        var etag = answer.getHeaderString(HttpHeaders.ETAG);
        var ndjson = answer.getEntity();
        if (answer.getStatus() != RestResponse.StatusCode.OK || etag == null || ndjson == null) {
            throw new IllegalArgumentException(
                    "The catalog answered %d without a revision or foods".formatted(answer.getStatus()));
        }
        return Optional.of(new Export(etag.replaceFirst("^W/", "").replace("\"", ""), ndjson));
    }
}
