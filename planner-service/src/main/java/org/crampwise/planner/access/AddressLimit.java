package org.crampwise.planner.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Turns down an address that asks too often, before anything is read or looked up for it: guessing tokens is asking, too. */
@Singleton
class AddressLimit {

    /** Before bodies are read. */
    private static final int FIRST = Integer.MIN_VALUE;
    /** Probes and meters must not be refused because of others. */
    private static final String OPERATORS = "/q/";

    private final Limits limits;
    private final String answer;

    AddressLimit(Limits limits, ObjectMapper json) throws JsonProcessingException {
        this.limits = limits;
        this.answer = json.writeValueAsString(Problem.of(ProblemType.TOO_MANY_REQUESTS,
                "More requests came from your address than one household needs. Please wait as long as Retry-After says."));
    }

    /** After the headers of the answer are seen to. */
    void register(@Observes @Priority(2) Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext call) {
        var address = call.request().remoteAddress();
        var path = call.normalizedPath();
        int seconds = address == null || path.startsWith(OPERATORS) ? 0 : limits.waitOfAddress(address.hostAddress());
        if (seconds == 0) {
            call.next();
            return;
        }
        call.response().setStatusCode(ProblemType.TOO_MANY_REQUESTS.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .end(answer);
    }
}
