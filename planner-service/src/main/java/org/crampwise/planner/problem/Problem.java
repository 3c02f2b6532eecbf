package org.crampwise.planner.problem;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.crampwise.planner.request.Violation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A problem document after RFC 9457. {@code type} is a page of this service. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, @Nullable List<ViolationView> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** What a stranger sent is echoed only as far as it helps to recognise it. */
    private static final int ECHO_LIMIT = 200;

    public static Problem of(ProblemType type, String detail) {
        return new Problem("/problems/" + type.slug(), type.title(), type.status(), detail, null);
    }

    public static Problem of(ProblemType type, List<Violation> violations) {
        var detail = violations.size() == 1 ? "One thing must be mended." : violations.size() + " things must be mended.";
        return new Problem("/problems/" + type.slug(), type.title(), type.status(), detail,
                violations.stream().map(ViolationView::of).toList());
    }

    /** As in {@link ProblemType}. */
    public String slug() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** One thing that is wrong: where, what was sent, and what would do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ViolationView(String pointer, @JsonInclude @Nullable Object value, String message,
            @Nullable List<String> accepted,
            @Nullable String nearest) {

        static ViolationView of(Violation violation) {
            var accepted = violation.accepted().isEmpty() ? null : violation.accepted();
            return new ViolationView(violation.pointer(), echo(violation.value()), violation.message(), accepted,
                    violation.nearest());
        }

        private static @Nullable Object echo(@Nullable Object value) {
            if (value == null || value instanceof Number || value instanceof Boolean) {
                return value;
            }
            var text = value.toString();
            return text.length() <= ECHO_LIMIT ? value : text.substring(0, ECHO_LIMIT) + "…";
        }
    }
}
