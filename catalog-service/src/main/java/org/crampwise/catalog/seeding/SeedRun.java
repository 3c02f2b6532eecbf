package org.crampwise.catalog.seeding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.crampwise.catalog.dish.Dishes;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.Origin;
import org.crampwise.catalog.history.Journal;

/** One seeding: compares each seed with what is there. What an editor said stays, and is told. */
final class SeedRun {

    private final Journal.Entry journal;
    private final Map<String, Food> presentById;
    private final Map<String, FoodFacts> seedById;
    private final Map<String, FoodFacts> editedById = new HashMap<>();
    private int added;
    private int changed;
    private int unchanged;
    private int removed;
    private final List<String> kept = new ArrayList<>();
    private final List<String> keptAgainstNewSeed = new ArrayList<>();

    SeedRun(Journal.Entry journal, Map<String, Food> presentById, Collection<FoodFacts> seeds) {
        this.journal = journal;
        this.presentById = presentById;
        seedById = seeds.stream().collect(Collectors.toMap(FoodFacts::id, seed -> seed));
        presentById.forEach((id, food) -> {
            if (food.origin() != Origin.SEED && !food.isRemoved()) {
                editedById.put(id, food.facts());
            }
        });
    }

    void apply(FoodFacts seed) {
        var present = presentById.remove(seed.id());
        var wanted = withEditedParts(seed);
        if (present == null) {
            present = journal.add(wanted);
            added++;
        } else if (present.origin() != Origin.SEED) {
            keep(present, seed);
        } else if (present.isRemoved()) {
            journal.change(present, wanted);
            added++;
        } else if (!present.digest().equals(wanted.digest())) {
            journal.change(present, wanted);
            changed++;
        } else {
            unchanged++;
        }
        present.sawSeed(seed.digest());
    }

    private void keep(Food edited, FoodFacts seed) {
        if (!edited.isRemoved() && edited.digest().equals(seed.digest())) {
            edited.agreeWithSeed();
            unchanged++;
            return;
        }
        kept.add(edited.id());
        if (!edited.seedDigest().map(seed.digest()::equals).orElse(false)) {
            keptAgainstNewSeed.add(edited.id());
        }
    }

    /** A dish is made of the foods as they are now, not as the seeds remember them. */
    private FoodFacts withEditedParts(FoodFacts seed) {
        return seed.parts().stream().anyMatch(part -> editedById.containsKey(part.food()))
                ? Dishes.recomposed(seed, seedById::get, id -> editedById.getOrDefault(id, seedById.get(id)))
                : seed;
    }

    /** Only what came from the seeds leaves with them. */
    void removeLeft() {
        presentById.values().stream().filter(food -> food.origin() == Origin.SEED && !food.isRemoved()).forEach(food -> {
            journal.remove(food);
            removed++;
        });
    }

    SeedReport report(String revision) {
        return new SeedReport(revision, added, changed, unchanged, removed, List.copyOf(kept), List.copyOf(keptAgainstNewSeed));
    }
}
