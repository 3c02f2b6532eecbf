package org.crampwise.catalog.request;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** A question that was answered before, about a catalog that has not changed, is answered before anything else is done for it. */
class AnsweringAgain {

    /** Not where it is ruled out by "gzip;q=0". */
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?(,|\\s|$))");

    private final RememberedAnswers answers;

    AnsweringAgain(RememberedAnswers answers) {
        this.answers = answers;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 200)
    Optional<RestResponse<byte[]>> answer(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) && takesJson(request.getHeaderString(HttpHeaders.ACCEPT))
                ? answers.atOnce(request.getUriInfo(), request.getRequest(),
                        takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)))
                : Optional.empty();
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && GZIP.matcher(accepted).find();
    }

    /** Any other wish is left to the resource, which knows how to refuse it. */
    private static boolean takesJson(String accept) {
        return accept == null || accept.startsWith(MediaType.WILDCARD) || accept.startsWith(MediaType.APPLICATION_JSON);
    }
}
