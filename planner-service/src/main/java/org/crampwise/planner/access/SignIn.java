package org.crampwise.planner.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemAnswer;
import org.crampwise.planner.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;

/** What is answered to a token that is not right. It does not say what is wrong with it: its maker can know, others need not. */
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    @ServerExceptionMapper
    Response refused(AuthenticationFailedException failure) {
        return Response.fromResponse(Problem.of(ProblemType.SIGN_IN_REQUIRED,
                "The token is not accepted here: it may have expired, be of another issuer or for another audience. Please sign in again.")
                .response()).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"").build();
    }

    /** Whether the token is right cannot be told before the issuer's keys were had once. */
    @ServerExceptionMapper
    Response issuerAway(OIDCException failure) {
        LOG.warnf("A request was put off: the issuer of tokens is not at hand. %s", failure.getMessage());
        return ProblemAnswer.later(ProblemType.UNAVAILABLE,
                "Whose token this is cannot be told just now: its issuer does not answer. Please try again in a moment.").build();
    }
}
