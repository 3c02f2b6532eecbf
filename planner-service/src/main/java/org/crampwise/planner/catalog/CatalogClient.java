package org.crampwise.planner.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    RestResponse<InputStream> foods(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String etag);

    /** Twenty times what a thousand foods take. */
    int MOST_BYTES = 64 << 20;

    /** All foods, one JSON document a line. */
    record Export(String revision, String ndjson) {}

    /** The export, or empty when the catalog still has the known revision. Throws when it cannot be had. */
    default Optional<Export> exportUnless(@Nullable String knownRevision) {
        try (var answer = foods(knownRevision == null ? null : '"' + knownRevision + '"')) {
            if (answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED) {
                return Optional.empty();
            }
            var etag = answer.getHeaderString(HttpHeaders.ETAG);
            var body = answer.getEntity();
            if (answer.getStatus() != RestResponse.StatusCode.OK || etag == null || body == null) {
                throw new IllegalArgumentException(
                        "The catalog answered %d without a revision or foods".formatted(answer.getStatus()));
            }
            return Optional.of(new Export(etag.replaceFirst("^W/", "").replace("\"", ""), text(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever answers at that address: it does not fill the memory. */
    private static String text(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("The catalog's export has more than %d bytes".formatted(MOST_BYTES));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
