package org.crampwise.planner.problem;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.request.InvalidRequest;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Turns exceptions into problem documents; the one place that knows which is which status. Nothing internal leaks. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response invalid(InvalidRequest invalid) {
        return Problem.of(ProblemType.INVALID_REQUEST, invalid.violations()).response();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatch) {
        return unreadable(mismatch);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        // Who already wrote an answer meant it.
        if (failure.getResponse().hasEntity()) {
            return failure.getResponse();
        }
        var type = ProblemType.ofStatus(failure.getResponse().getStatus());
        var problem = Problem.of(type, detail(type));
        var response = Response.fromResponse(problem.response());
        failure.getResponse().getHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (DatabaseAway.isBehind(failure)) {
            LOG.warn("A request was put off: the database is not at hand");
            return Response.fromResponse(Problem.of(ProblemType.UNAVAILABLE, detail(ProblemType.UNAVAILABLE)).response())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
        }
        LOG.error("A request failed unexpectedly", failure);
        return Problem.of(ProblemType.INTERNAL_ERROR, detail(ProblemType.INTERNAL_ERROR)).response();
    }

    private static Response unreadable(JsonProcessingException unreadable) {
        if (unreadable instanceof StreamReadException malformed) {
            var place = malformed.getLocation();
            return Problem.of(ProblemType.MALFORMED_JSON, "The JSON breaks off or is wrong at line %d, column %d."
                    .formatted(place.getLineNr(), place.getColumnNr())).response();
        }
        return Problem.of(ProblemType.INVALID_REQUEST, List.of(JsonMismatch.violation(unreadable))).response();
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case SIGN_IN_REQUIRED -> "Send Authorization: Bearer with an access token of the issuer of this service.";
            case FORBIDDEN -> "You are signed in, but may not do this.";
            case NOT_FOUND -> "Look at the address; GET /q/openapi lists those that exist.";
            case METHOD_NOT_ALLOWED -> "The Allow header lists the methods that do.";
            case NOT_ACCEPTABLE -> "Ask for application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send Content-Type: application/json.";
            case BODY_TOO_LARGE -> BodyLimit.DETAIL;
            case INTERNAL_ERROR -> "It is logged. Please try again later.";
            case UNAVAILABLE -> "Please try again in a moment.";
            case TOO_MANY_REQUESTS -> "Please wait as long as Retry-After says.";
            case PRECONDITION_FAILED -> "Read it again and repeat the change with its new ETag.";
            case PRECONDITION_REQUIRED -> "Send If-Match with the ETag you read.";
            case INVALID_REQUEST, MALFORMED_JSON, BAD_REQUEST, SCREENING_REFUSED, SCREENING_HOLD, NO_FEASIBLE_PLAN,
                    NO_PLAN_FOUND, SWAP_BREAKS_PLAN, REPLAN_BREAKS_PLAN, PLAN_OUTDATED, NOTHING_TO_UNDO, IDEMPOTENCY_KEY_REUSED,
                    CATALOG_UNAVAILABLE ->
                type.title() + ".";
        };
    }
}
