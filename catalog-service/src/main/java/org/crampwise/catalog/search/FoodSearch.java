package org.crampwise.catalog.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.search.FoodQuery.Order.ByFit;

/**
 * Asks memory first and the database only for what memory cannot know. Both answers are of one revision of the catalog, and both
 * are in the order of the question, so the page is what comes first of both.
 */
@ApplicationScoped
public class FoodSearch {

    /** Beyond this, imported foods are not counted one by one. */
    private static final int MOST_COUNTED = 10_000;
    private static final int NO_SLIP = 20;

    private final CuratedFoods curatedFoods;
    private final ImportedFoods importedFoods;
    private final CatalogRevision.Repository catalog;

    FoodSearch(CuratedFoods curatedFoods, ImportedFoods importedFoods, CatalogRevision.Repository catalog) {
        this.curatedFoods = curatedFoods;
        this.importedFoods = importedFoods;
        this.catalog = catalog;
    }

    /** The foods of a page, where the next one begins, and the words that were looked for. */
    public record Found(String revision, List<FoundFood> foods, Optional<Place> next, List<String> words) {
    }

    /** {@code atLeast}: there are more than were counted. */
    public record Counts(Map<String, Integer> byCategory, boolean atLeast) {
    }

    public Found find(FoodQuery query) {
        var curated = curatedFoods.latest();
        boolean isAll = query.scope() == Scope.CURATED || !curated.hasImported();
        var words = isAll
                ? curated.speltOrShortened(query.words())
                : curated.isFound(query.words()) ? curated.spelt(query.words()) : query.words();
        var ours = curated.find(query, words, query.limit() + 1);
        boolean isFull = query.order() instanceof ByFit && ours.size() > query.limit();
        return isAll || isFull
                ? page(curated.revision(), ours, query, words)
                : catalog.inSnapshot(revision -> findEverywhere(curatedFoods.at(revision), query));
    }

    private Found findEverywhere(CuratedCatalog curated, FoodQuery query) {
        var reading = reading(curated, query.words());
        var ours = curated.find(query, reading.ofCurated, query.limit() + 1);
        var theirs = importedFoods.find(curated.revision(), query, reading.ofImported, query.limit() + 1);
        var all = Stream.concat(ours.stream(), theirs.stream())
                .sorted(Comparator.comparing(FoundFood::place, query.order().places()))
                .limit(query.limit() + 1L)
                .toList();
        return page(curated.revision(), all, query, ours.isEmpty() ? reading.ofImported : reading.ofCurated);
    }

    private record Reading(List<String> ofCurated, List<String> ofImported) {
    }

    /**
     * A word that many imported foods have is no slip, though no curated food has it. A word is left out only where no food at all has
     * them together.
     */
    private Reading reading(CuratedCatalog curated, List<String> typed) {
        if (curated.isFound(typed)) {
            return new Reading(curated.spelt(typed), typed);
        }
        int imported = importedFoods.count(curated.revision(), typed, NO_SLIP);
        if (imported > 0) {
            return new Reading(imported == NO_SLIP ? typed : curated.spelt(typed), typed);
        }
        var spelt = curated.spelt(typed);
        if (curated.isFound(spelt)) {
            return new Reading(spelt, spelt);
        }
        var likeliest = typed.stream().map(word -> curated.knows(word) ? word : likeliest(curated, word)).toList();
        return importedFoods.count(curated.revision(), likeliest, 1) > 0
                ? new Reading(likeliest, likeliest)
                : new Reading(curated.speltOrShortened(typed), curated.speltOrShortened(typed));
    }

    private String likeliest(CuratedCatalog curated, String word) {
        return importedFoods.wordsLike(curated.revision(), word).stream().findFirst().orElse(word);
    }

    private static Found page(String revision, List<FoundFood> found, FoodQuery query, List<String> words) {
        return found.size() <= query.limit()
                ? new Found(revision, found, Optional.empty(), words)
                : new Found(revision, found.subList(0, query.limit()), Optional.of(found.get(query.limit() - 1).place()), words);
    }

    public boolean isAnythingFound(FoodQuery query) {
        return !find(query.firstOnly()).foods().isEmpty();
    }

    public List<String> namesLike(List<String> words) {
        return curatedFoods.latest().namesLike(words);
    }

    /** As if no category had been asked for: a person chooses one by these counts. */
    public Counts countByCategory(FoodQuery query, List<String> words) {
        var filter = query.filter().withoutCategory();
        var ours = curatedFoods.latest().countByCategory(filter, words);
        if (query.scope() == Scope.CURATED || !curatedFoods.latest().hasImported()) {
            return new Counts(ours, false);
        }
        var theirs = catalog.inSnapshot(revision -> importedFoods.countByCategory(revision, filter,
                reading(curatedFoods.at(revision), query.words()).ofImported, MOST_COUNTED));
        var both = Stream.of(ours, theirs).flatMap(counts -> counts.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
        return new Counts(both, theirs.values().stream().mapToInt(count -> count).sum() >= MOST_COUNTED);
    }

    /** The curated foods as they are, for rankings that no index can give. */
    public CuratedCatalog curated() {
        return curatedFoods.latest();
    }
}
