package org.crampwise.catalog.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;

import org.crampwise.catalog.database.DatabaseAway;
import org.crampwise.catalog.request.InvalidRequest;
import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Refusal;
import org.crampwise.catalog.request.Violation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.postgresql.util.PSQLState;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;

/** The one place where failures become answers. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_SECONDS = 5;
    private static final String QUERY_CANCELED = PSQLState.QUERY_CANCELED.getState();
    private static final String MEDIA_TYPE = "application/problem+json";

    @ServerExceptionMapper
    RestResponse<Problem> invalid(InvalidRequest e, UriInfo uri) {
        var detail = e.violations().stream().map(Problems::sentence).collect(Collectors.joining(" "));
        return answer(ProblemKind.INVALID_REQUEST, detail, uri, e.violations());
    }

    @ServerExceptionMapper
    RestResponse<Problem> missing(NotFound e, UriInfo uri) {
        return answer(ProblemKind.NOT_FOUND, e.getMessage(), uri, List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal e, UriInfo uri) {
        return answer(ProblemKind.of(e.reason()), e.getMessage(), uri, List.of());
    }

    /** Another change holds the food, or an import all of its foods, for longer than a caller should wait. */
    @ServerExceptionMapper({ PessimisticLockException.class, LockTimeoutException.class })
    RestResponse<Problem> busy(PersistenceException e, UriInfo uri) {
        return answer(ProblemKind.BUSY, ProblemKind.BUSY.explanation(), uri, List.of());
    }

    /** What is wrong with a token is not said: its maker can know, others need not. */
    @ServerExceptionMapper
    RestResponse<Problem> unknown(AuthenticationFailedException e, UriInfo uri) {
        return answer(ProblemKind.SIGN_IN_REQUIRED, ProblemKind.SIGN_IN_REQUIRED.explanation(), uri, List.of());
    }

    /** Whether a token is right cannot be told before the issuer's keys were had once. */
    @ServerExceptionMapper
    RestResponse<Problem> issuerAway(OIDCException e, UriInfo uri) {
        LOG.warnf("A request was put off: the issuer of tokens is not at hand. %s", e.getMessage());
        return answer(ProblemKind.ISSUER_AWAY, ProblemKind.ISSUER_AWAY.explanation(), uri, List.of());
    }

    /** What the framework refuses. Its own words may tell too much or too little. */
    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException e, UriInfo uri) {
        var kind = ProblemKind.ofStatus(e.getResponse().getStatus());
        return answer(kind, kind.explanation(), uri, List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Exception e, UriInfo uri) {
        if (isTooSlow(e)) {
            LOG.warnf("The request for %s was given up: the database was too slow.", uri.getPath());
            return answer(ProblemKind.TOO_SLOW, ProblemKind.TOO_SLOW.explanation(), uri, List.of());
        }
        if (DatabaseAway.isCauseOf(e)) {
            LOG.warnf("The request for %s was put off: the database is not at hand.", uri.getPath());
            return answer(ProblemKind.UNAVAILABLE, ProblemKind.UNAVAILABLE.explanation(), uri, List.of());
        }
        LOG.errorf(e, "The request for %s failed.", uri.getPath());
        return answer(ProblemKind.INTERNAL_ERROR, ProblemKind.INTERNAL_ERROR.explanation(), uri, List.of());
    }

    /** The database gave up a statement, or no connection to it became free. */
    private static boolean isTooSlow(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TimeoutException
                        || cause instanceof SQLException refused && QUERY_CANCELED.equals(refused.getSQLState()));
    }

    private static String sentence(Violation violation) {
        var nearest = violation.nearest() == null ? "" : " Maybe " + violation.nearest() + " is meant.";
        return violation.place() + ": " + violation.message() + nearest;
    }

    private static RestResponse<Problem> answer(ProblemKind kind, String detail, UriInfo uri, List<Violation> violations) {
        var answer = ResponseBuilder.<Problem>create(kind.status())
                .entity(Problem.of(kind, detail, uri.getPath(), violations))
                .type(MEDIA_TYPE);
        if (kind == ProblemKind.SIGN_IN_REQUIRED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return kind.isTransient() ? answer.header("Retry-After", RETRY_SECONDS).build() : answer.build();
    }
}
