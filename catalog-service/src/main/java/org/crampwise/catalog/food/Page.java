package org.crampwise.catalog.food;

import java.util.List;
import java.util.Optional;

/** Part of a ranking, and where the next part begins, if there is one. */
public record Page(List<RankedFood> foods, Optional<Cursor> next) {

    /** A search finds one food more than the page holds, if there is one. */
    public static Page of(List<RankedFood> found, int limit) {
        return found.size() <= limit
                ? new Page(found, Optional.empty())
                : new Page(found.subList(0, limit), Optional.of(found.get(limit - 1).cursor()));
    }
}
