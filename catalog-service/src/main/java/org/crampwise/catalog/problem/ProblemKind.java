package org.crampwise.catalog.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.crampwise.catalog.request.Refusal;

/**
 * Every kind of failure callers can meet. The names are part of the contract: {@code type} of a problem is {@code /problems/} and
 * the slug.
 */
public enum ProblemKind {
    INVALID_REQUEST(400, "The request cannot be understood",
            "A parameter or a field of the body does not exist, or its value is not accepted. Each violation names the parameter or the"
                    + " JSON pointer of the field, what was sent, what is accepted, and the nearest of it. Nothing was changed. Send the"
                    + " request again with these corrected."),
    SIGN_IN_REQUIRED(401, "Please sign in",
            "This is for editors of the catalog: send Authorization: Bearer with an access token of the issuer of this service. A token"
                    + " that has expired, comes from another issuer or is made for another audience is none. Nothing was changed."),
    FORBIDDEN(403, "This is not open to callers",
            "The operator of this service has not opened this, or not to you. The detail says what it is."),
    NOT_FOUND(404, "There is nothing here",
            "No food, nutrient or page has this address. Food ids come from /v1/foods, nutrient codes from /v1/nutrients."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method",
            "The address exists, but not for this HTTP method. The OpenAPI document at /q/openapi lists what each address takes."),
    NOT_ACCEPTABLE(406, "The answer does not come in that form",
            "The Accept header names no form this address can answer in. Answers are application/json, exports application/x-ndjson."),
    CONFLICT(409, "The request does not fit what is there",
            "Something of this name exists already, or is still needed, or is under way. The detail says what, and what to do about it."),
    PRECONDITION_FAILED(412, "Somebody else was faster",
            "The state named by If-Match is not the present one. Nothing was written. Ask again, look at the history, and send your change"
                    + " once more on top of the present state."),
    CONTENT_TOO_LARGE(413, "The body is too large", "The detail says how large it may be. Nothing was stored."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form we read",
            "Send application/json; for PATCH application/merge-patch+json; for imports also application/zip or text/csv."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used before",
            "It came with another request. Choose a new key for a new request."),
    PRECONDITION_REQUIRED(428, "A change names the state it is based on",
            "Send If-Match with the ETag that came with the thing you change, so that nobody's change is overwritten unseen."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "More requests came from your address than one household needs. Nothing was read or changed. Wait for as many seconds as"
                    + " Retry-After says, then go on."),
    BUSY(503, "This is being changed right now",
            "Another change holds it, maybe an import. Nothing was changed. Send the request again in a few seconds."),
    TOO_SLOW(503, "This takes longer than anybody should wait",
            "The database did not answer in time, or has too much to answer at once. Nothing was changed. Ask for less, as by a category, a"
                    + " rarer word or fewer filters, or send the request again in a few seconds."),
    ISSUER_AWAY(503, "Who you are cannot be told just now",
            "The issuer of the token does not answer. Nothing was changed. Send the request again in a few seconds."),
    UNAVAILABLE(503, "The catalog's database is not at hand",
            "Nothing was changed. Send the request again in a few seconds."),
    NO_ROOM(507, "The catalog has no room for this",
            "Nothing was stored. Whoever operates the catalog has to make room on its disk."),
    INTERNAL_ERROR(500, "Something went wrong in the catalog",
            "That is our fault, not yours. Nothing was changed. The log of the service has the details.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemKind(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : INVALID_REQUEST);
    }

    static ProblemKind of(Refusal.Reason reason) {
        return switch (reason) {
            case PRECONDITION_FAILED -> PRECONDITION_FAILED;
            case PRECONDITION_REQUIRED -> PRECONDITION_REQUIRED;
            case CONFLICT -> CONFLICT;
            case KEY_REUSED -> IDEMPOTENCY_KEY_REUSED;
            case TOO_LARGE -> CONTENT_TOO_LARGE;
            case NO_ROOM -> NO_ROOM;
            case SIGN_IN_REQUIRED -> SIGN_IN_REQUIRED;
            case FORBIDDEN -> FORBIDDEN;
            case TOO_MANY_REQUESTS -> TOO_MANY_REQUESTS;
            case BUSY -> BUSY;
        };
    }

    static Optional<ProblemKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return "/problems/" + slug();
    }

    /** The same request may succeed in a few seconds. */
    boolean isTransient() {
        return this == TOO_MANY_REQUESTS || this == BUSY || this == TOO_SLOW || this == UNAVAILABLE || this == ISSUER_AWAY;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }
}
