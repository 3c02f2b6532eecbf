package org.crampwise.planner.problem;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

import org.jspecify.annotations.Nullable;

/** Changes name the revision they change, so that nobody undoes unseen what somebody else did. */
public final class IfMatch {

    private IfMatch() {}

    public static EntityTag tag(int revision) {
        return new EntityTag(String.valueOf(revision));
    }

    /** Refuses a change that names no revision, or another one than there is now. */
    public static void require(@Nullable String match, Request request, int revision) {
        if (match == null) {
            throw new ClientErrorException(ProblemType.PRECONDITION_REQUIRED.status());
        }
        if (request.evaluatePreconditions(tag(revision)) != null) {
            throw overtaken();
        }
    }

    /** Somebody else was faster. */
    public static ClientErrorException overtaken() {
        return new ClientErrorException(ProblemType.PRECONDITION_FAILED.status());
    }
}
