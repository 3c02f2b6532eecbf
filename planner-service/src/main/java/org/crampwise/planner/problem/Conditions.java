package org.crampwise.planner.problem;

import java.util.List;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.jspecify.annotations.Nullable;

/** What the headers of a change must say. */
public final class Conditions {

    private static final int LONGEST_KEY = 200;

    private Conditions() {}

    public static EntityTag tag(int revision) {
        return new EntityTag(String.valueOf(revision));
    }

    /** A change names the revision it changes, so that nobody undoes unseen what somebody else did. */
    public static void requireCurrent(Request request, @Nullable String match, int revision) {
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

    public static void requireKeyLength(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new InvalidRequest(List.of(Violation.of("#Idempotency-Key", key, "must have 1 to 200 characters")));
        }
    }
}
