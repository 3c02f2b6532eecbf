package org.crampwise.planner.problem;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Takes a body in, up to its limit, before anything else is done about the request: no thread waits for a caller who sends slowly, and
 * one who sends too much is told so, where the HTTP server's own limit would answer with nothing.
 */
@Singleton
class BodyLimit {

    static final int MAX_BYTES = 256 * 1024;
    /** Requests for many people come in one body. */
    private static final int MAX_BATCH_BYTES = 16 * 1024 * 1024;
    private static final String BATCHES = "/v1/plan-batches";
    static final String DETAIL = "A request may have up to 256 KiB, a batch of requests up to 16 MiB.";
    /** Before Quarkus looks at who calls, and at what. */
    private static final int FIRST = Integer.MIN_VALUE;
    private static final List<HttpMethod> WITH_BODY = List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH,
            HttpMethod.DELETE);

    private final String answer;

    BodyLimit(ObjectMapper json) throws JsonProcessingException {
        this.answer = json.writeValueAsString(Problem.of(ProblemType.BODY_TOO_LARGE, DETAIL));
    }

    void register(@Observes Router router) {
        var bodies = router.route().order(FIRST).failureHandler(this::refuse);
        WITH_BODY.forEach(bodies::method);
        var reading = BodyHandler.create(false).setBodyLimit(MAX_BYTES);
        var readingBatch = BodyHandler.create(false).setBodyLimit(MAX_BATCH_BYTES);
        bodies.handler(call -> {
            if (hasBody(call.request())) {
                (call.request().path().equals(BATCHES) ? readingBatch : reading).handle(call);
            } else {
                call.next();
            }
        });
    }

    /** An empty body that was read already would be waited for by whoever reads it next. */
    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private void refuse(RoutingContext call) {
        if (call.failure() instanceof HttpClosedException) {
            // the caller is gone: there is nobody to answer, and nothing that went wrong here
            return;
        }
        if (call.statusCode() != ProblemType.BODY_TOO_LARGE.status()) {
            call.next();
            return;
        }
        // The rest of the body is not worth reading, so the connection cannot be used again.
        call.response().setStatusCode(ProblemType.BODY_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(answer);
    }
}
