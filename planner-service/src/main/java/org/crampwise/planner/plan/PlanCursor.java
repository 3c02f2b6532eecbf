package org.crampwise.planner.plan;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of plans ended. Opaque to callers. */
record PlanCursor(Instant createdAt, UUID id) {

    static PlanCursor of(Plan last) {
        return new PlanCursor(last.createdAt(), last.id());
    }

    static Optional<PlanCursor> read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new PlanCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
