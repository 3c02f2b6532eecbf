package org.crampwise.catalog.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of failure callers can meet. The names are part of the contract: {@code type} of a problem is {@code /problems/} and
 * the slug.
 */
public enum ProblemKind {
    INVALID_REQUEST(400, "The request cannot be understood",
            "A parameter does not exist, or its value is not one of those accepted. Each violation names the parameter, what was sent,"
                    + " what is accepted, and the nearest of it. Send the request again with the parameter corrected."),
    NOT_FOUND(404, "There is nothing here",
            "No food, nutrient or page has this address. Food ids come from /v1/foods, nutrient codes from /v1/nutrients."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method",
            "The address exists, but not for this HTTP method. The OpenAPI document at /q/openapi lists what each address takes."),
    NOT_ACCEPTABLE(406, "The answer does not come in that form",
            "The Accept header names no form this address can answer in. Answers are application/json, exports application/x-ndjson."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form we read", "Send application/json."),
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

    static Optional<ProblemKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return "/problems/" + slug();
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
