package org.crampwise.catalog.history;

import java.time.Instant;
import java.util.List;

import org.crampwise.catalog.food.FoodView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Foods in the order of the change that touched them last. */
public record ChangePage(
        @Schema(description = "of the plannable foods, now") String catalogRevision,
        @Schema(description = "the last change made; ask after it next time, once next is null") long last,
        List<ChangedFood> changes,
        @Nullable String next) {

    /** A food changed several times since stands here once, as it is now. */
    public record ChangedFood(
            @Schema(description = "grows with each change; all foods of an import share one") long change,
            Instant at,
            @Schema(description = "seed, editor or import") String origin,
            @Schema(description = "the subject of the editor's token; where nobody signs in, what the caller said of himself, which nobody has checked") @Nullable String declaredEditor,
            String id,
            boolean removed,
            int revision,
            @Schema(description = "as it is now; null where it was removed") @Nullable FoodView food) {
    }
}
