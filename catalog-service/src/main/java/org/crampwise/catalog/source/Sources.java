package org.crampwise.catalog.source;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.catalog.search.CuratedCatalog;
import org.crampwise.catalog.search.FoodSearch;
import org.crampwise.catalog.search.FoundFood;
import org.crampwise.catalog.search.Place;

/** Ranks foods by a nutrient, or by what they fill of several gaps at once, which no index can tell. */
@ApplicationScoped
class Sources {

    private final FoodSearch search;

    Sources(FoodSearch search) {
        this.search = search;
    }

    /** {@code unknown} counts the curated foods that have no place, because a content is unknown. */
    record Ranking(String revision, List<FoundFood> foods, Optional<Place> next, int unknown) {
    }

    /** Of the catalog now. */
    String revision() {
        return search.curated().revision();
    }

    Ranking rank(SourceQuery query) {
        var curated = search.curated();
        int unknown = unknown(curated, query);
        if (query.gaps().isEmpty()) {
            var found = search.find(query.foods());
            return new Ranking(found.revision(), found.foods(), found.next(), unknown);
        }
        var found = new GapRanking(query).find(curated);
        int limit = query.foods().limit();
        return found.size() <= limit
                ? new Ranking(curated.revision(), found, Optional.empty(), unknown)
                : new Ranking(curated.revision(), found.subList(0, limit), Optional.of(found.get(limit - 1).place()), unknown);
    }

    private static int unknown(CuratedCatalog curated, SourceQuery query) {
        var wanted = query.amounts();
        int compared = wanted.size() - 1;
        return curated.countUnknown(query.foods().filter(), wanted.subList(0, compared));
    }
}
