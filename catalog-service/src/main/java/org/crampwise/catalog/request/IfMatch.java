package org.crampwise.catalog.request;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The If-Match header of a change: which state of a thing the caller has seen. */
public record IfMatch(@Nullable String header) {

    public void require(String tag) {
        // "*" would let one editor overwrite what another wrote a moment ago, unseen
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new Refusal(Refusal.Reason.PRECONDITION_REQUIRED,
                    "A change needs the header If-Match with the ETag of the state it is based on. Ask for it by GET, then send If-Match: \""
                            + tag + "\" if that state is the one you mean to change.");
        }
        var isMatch = Arrays.stream(header.split(",", -1)).map(String::strip).anyMatch(("\"" + tag + "\"")::equals);
        if (!isMatch) {
            throw new Refusal(Refusal.Reason.PRECONDITION_FAILED, "Somebody else changed this meanwhile: its ETag is \"" + tag
                    + "\" now. Nothing was written. Ask for it again, see its history, and send your change once more on top of it.");
        }
    }
}
