package org.crampwise.catalog.problem;

import java.util.List;

import org.crampwise.catalog.request.Violation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A failure as RFC 9457 writes it. Nothing of our inside is told: no class, no query, no stack. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, @Nullable String instance,
        List<Violation> violations) {

    static Problem of(ProblemKind kind, String detail, String instance, List<Violation> violations) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, violations);
    }
}
