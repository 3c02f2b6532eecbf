package org.crampwise.catalog.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.Words;

/** A food of ours, with its names folded to words once. The first phrase is the name. */
record CuratedFood(FoodFacts facts, int revision, String nameKey, List<List<String>> phrases, Name name, List<String> family,
        List<String> category,
        boolean isPlain) {

    /** Categories of food as it grows or is bought, before anything is cooked of it. */
    private static final Set<String> PLAIN = Set.of("milk", "plant-drink", "yogurt", "cheese", "egg", "meat", "poultry", "fish",
            "shellfish", "legume", "grain", "nut-and-seed", "fruit", "vegetable", "starchy-vegetable", "potato", "bread",
            "breakfast-cereal", "juice", "porridge");

    /** How a food is before it is anything else: such words do not make a name longer. */
    private static final Set<String> STATES = Set.of("raw", "cooked", "boiled", "baked", "roast", "plain", "dry", "dried",
            "steamed",
            "skinless", "fresh", "brewed", "lean");

    private static final String ADDITION = " with | in | and | on ";

    /**
     * What a name says. {@code core}: what the food is, without its state and what is added, as the chicken breast of "Baked chicken
     * breast, skinless". {@code head}: the last word of it. {@code length} counts the words that tell it from others of its kind.
     */
    record Name(List<String> core, String head, int length, boolean hasAddition) {

        static Name of(String name) {
            var first = Words.meaningful(name.split(",| made |" + ADDITION, 2)[0]);
            return new Name(withoutStates(first), first.getLast(), withoutStates(Words.meaningful(name)).size(),
                    name.split(ADDITION, 2).length > 1);
        }

        private static List<String> withoutStates(List<String> words) {
            return words.stream().filter(word -> !STATES.contains(word)).toList();
        }
    }

    static CuratedFood of(FoodFacts facts, int revision) {
        var phrases = Stream.concat(Stream.of(facts.name()), facts.synonyms().stream()).map(Words::meaningful).toList();
        return new CuratedFood(facts, revision, Words.phrase(facts.name()), phrases, Name.of(facts.name()),
                Words.of(facts.family()),
                Words.of(facts.category()),
                PLAIN.contains(facts.category()) && facts.parts().isEmpty());
    }

    Set<String> words() {
        return phrases.stream().flatMap(List::stream).collect(Collectors.toSet());
    }
}
