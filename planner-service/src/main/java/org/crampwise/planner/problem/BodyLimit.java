package org.crampwise.planner.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Turns down large bodies before they are read. The HTTP server's own limit does so too, but with an empty answer. */
@Singleton
class BodyLimit {

    static final int MAX_BYTES = 256 * 1024;
    static final String DETAIL = "A request may have up to 256 KiB.";
    private static final int BEFORE_THE_SERVER_LIMIT = 100;

    private final String answer;

    BodyLimit(ObjectMapper json) throws JsonProcessingException {
        this.answer = json.writeValueAsString(Problem.of(ProblemType.BODY_TOO_LARGE, DETAIL));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER_LIMIT);
    }

    private void check(RoutingContext call) {
        if (announcedBytes(call.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= MAX_BYTES) {
            call.next();
            return;
        }
        // The rest of the body is not worth reading, so the connection cannot be used again.
        call.response().setStatusCode(ProblemType.BODY_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(answer);
    }

    private static long announcedBytes(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
