package org.crampwise.planner.access;

import java.util.Set;

import org.crampwise.planner.request.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param subject who the issuer says it is; null where nobody signs in
 */
public record Caller(@Nullable String subject, Set<String> roles) {

    public static final Caller NOBODY = new Caller(null, Set.of());

    private static final String DIETITIAN = "dietitian";
    private static final String OPERATOR = "operator";

    /** Whom people may let in. */
    boolean isDietitian() {
        return roles.contains(DIETITIAN);
    }

    /** Whoever runs the service does not read what is in it. */
    boolean isOperator() {
        return roles.contains(OPERATOR);
    }

    /** An Idempotency-Key of this caller alone: of another caller the same words are another key. */
    public @Nullable String own(@Nullable String key) {
        return key == null || subject == null ? key : Digest.of(subject + "\n" + key);
    }
}
