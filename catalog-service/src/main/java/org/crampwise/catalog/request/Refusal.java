package org.crampwise.catalog.request;

/** A request that is understood but not followed. The message is written for the caller. */
public class Refusal extends RuntimeException {

    public enum Reason {
        PRECONDITION_FAILED,
        PRECONDITION_REQUIRED,
        CONFLICT,
        KEY_REUSED,
        TOO_LARGE,
        NO_ROOM,
        SIGN_IN_REQUIRED,
        FORBIDDEN,
        TOO_MANY_REQUESTS,
        BUSY
    }

    private final Reason reason;

    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
