package org.crampwise.catalog.request;

import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A question that was answered before, about a catalog that has not changed, is answered before anything else is done for it. */
class AnsweringAgain {

    private final RememberedAnswers answers;

    AnsweringAgain(RememberedAnswers answers) {
        this.answers = answers;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 200)
    Optional<RestResponse<byte[]>> answer(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) && takesJson(request.getHeaderString(HttpHeaders.ACCEPT))
                ? answers.atOnce(request.getUriInfo()).map(answer -> RememberedAnswers.response(answer, request.getRequest()))
                : Optional.empty();
    }

    /** Any other wish is left to the resource, which knows how to refuse it. */
    private static boolean takesJson(String accept) {
        return accept == null || accept.startsWith(MediaType.WILDCARD) || accept.startsWith(MediaType.APPLICATION_JSON);
    }
}
