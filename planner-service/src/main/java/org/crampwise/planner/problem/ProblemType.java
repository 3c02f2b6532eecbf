package org.crampwise.planner.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problems the service answers with; each has a page that explains it under {@code problems/} in the resources. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request has parts we cannot accept"),
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    BAD_REQUEST(400, "The request cannot be understood"),
    SIGN_IN_REQUIRED(401, "Please sign in"),
    FORBIDDEN(403, "This is not yours to do"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not answer that method"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in that media type"),
    PLAN_OUTDATED(409, "The plan cannot be changed with the foods of today"),
    NOTHING_TO_UNDO(409, "There is nothing to undo"),
    PRECONDITION_FAILED(412, "It was changed in the meantime"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
    SCREENING_REFUSED(422, "No plan can be made for this person"),
    SCREENING_HOLD(422, "No plan until something is settled first"),
    NO_FEASIBLE_PLAN(422, "No plan can satisfy everything asked for"),
    NO_PLAN_FOUND(422, "No plan was found, and none is proven impossible"),
    SWAP_BREAKS_PLAN(422, "The swap would break the plan"),
    REPLAN_BREAKS_PLAN(422, "The rest of the plan cannot be made so"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    PRECONDITION_REQUIRED(428, "A change must say which revision it changes"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service cannot answer just now"),
    CATALOG_UNAVAILABLE(503, "The catalog of foods cannot be reached");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public static Optional<ProblemType> withSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The general kind for an HTTP status. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_REQUIRED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
