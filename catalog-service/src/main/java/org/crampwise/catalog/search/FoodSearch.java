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
        var words = curated.reading(query.words());
        var ours = curated.find(query, words, query.limit() + 1);
        boolean isFull = query.order() instanceof ByFit && ours.size() > query.limit();
        if (isFull || query.scope() == Scope.CURATED || !curated.hasImported()) {
            return page(curated.revision(), ours, query, words);
        }
        return catalog.inSnapshot(revision -> findEverywhere(curatedFoods.at(revision), query));
    }

    private Found findEverywhere(CuratedCatalog curated, FoodQuery query) {
        var words = curated.reading(query.words());
        var ours = curated.find(query, words, query.limit() + 1);
        var importedWords = importedReading(query.words(), words);
        var theirs = importedFoods.find(query, importedWords, query.limit() + 1);
        var all = Stream.concat(ours.stream(), theirs.stream())
                .sorted(Comparator.comparing(FoundFood::place, query.order().places()))
                .limit(query.limit() + 1L)
                .toList();
        return page(curated.revision(), all, query, ours.isEmpty() ? importedWords : words);
    }

    /** As typed if any imported food has these words, else as they were read for the curated ones, else by words that resemble. */
    private List<String> importedReading(List<String> typed, List<String> read) {
        var anyFood = new FoodFilter(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                List.of(),
                false);
        if (typed.isEmpty() || importedFoods.isThere(anyFood, typed)) {
            return typed;
        }
        return typed.equals(read) ? typed.stream().map(this::likeliest).toList() : read;
    }

    private String likeliest(String word) {
        return importedFoods.wordsLike(word).stream().findFirst().orElse(word);
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
        var theirs = catalog.inSnapshot(revision -> importedFoods.countByCategory(filter, importedReading(query.words(), words),
                MOST_COUNTED));
        var both = Stream.of(ours, theirs).flatMap(counts -> counts.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
        return new Counts(both, theirs.values().stream().mapToInt(count -> count).sum() >= MOST_COUNTED);
    }

    /** The curated foods as they are, for rankings that no index can give. */
    public CuratedCatalog curated() {
        return curatedFoods.latest();
    }
}
