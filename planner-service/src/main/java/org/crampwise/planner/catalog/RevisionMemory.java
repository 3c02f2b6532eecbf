package org.crampwise.planner.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read out of the catalog revisions asked for last. Of the same revision the foods are always the same, and reading all of them takes
 * longer than most answers that want a few.
 */
public final class RevisionMemory<T> {

    /** Plans of this week are of the newest revision, or of one of those before; each takes some megabytes. */
    private static final int MOST = 3;

    private final Map<String, T> byRevision = new LinkedHashMap<>(MOST + 1, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    /** @param read empty where the revision is not at hand any more; asked by one caller at a time */
    public synchronized Optional<T> get(String revision, Function<String, Optional<T>> read) {
        var known = Optional.ofNullable(byRevision.get(revision));
        if (known.isPresent()) {
            return known;
        }
        var found = read.apply(revision);
        found.ifPresent(value -> byRevision.put(revision, value));
        return found;
    }
}
