package org.crampwise.planner.request;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where a page of things listed newest first ended. Opaque to callers. */
public record PageCursor(Instant createdAt, UUID id) {

    private static final int USUAL_LIMIT = 20;
    private static final int MOST_LIMIT = 100;

    /** The cursor of a query parameter; null where none was sent. */
    public static @Nullable PageCursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2) {
                return new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // as good as none of ours
        }
        throw new InvalidRequest(List.of(Violation.of("?cursor", text, "must be the cursor of a \"next\" link")));
    }

    /** How many entries a page may have. */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= MOST_LIMIT) {
            return Integer.parseInt(text);
        }
        throw new InvalidRequest(List.of(Violation.of("?limit", text, "must be a whole number from 1 to " + MOST_LIMIT)));
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
