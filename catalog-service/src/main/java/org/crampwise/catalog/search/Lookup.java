package org.crampwise.catalog.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a food is looked up by: words of its names and codes it has, all of them whole, and maybe the beginning of one more word. */
record Lookup(List<String> whole, String beginning) {

    /** Words and codes hold nothing but letters, digits and hyphens. */
    static Lookup of(FoodFilter filter, List<String> words, boolean isLastUnfinished) {
        var whole = Stream.of(
                words.stream().limit(isLastUnfinished ? words.size() - 1L : words.size()),
                filter.diet().stream().map(diet -> "diet:" + diet),
                filter.role().stream().map(role -> "role:" + role),
                filter.category().stream().map(category -> "category:" + category),
                filter.without().stream().map(allergen -> "free:" + allergen),
                filter.traits().stream().map(trait -> "trait:" + trait)).flatMap(part -> part).toList();
        return new Lookup(whole, isLastUnfinished ? words.getLast() : "");
    }

    boolean isEmpty() {
        return whole.isEmpty() && beginning.isEmpty();
    }

    String asTsquery() {
        return Stream.concat(whole.stream().map(word -> "'" + word + "'"),
                Stream.of(beginning).filter(word -> !word.isEmpty()).map(word -> "'" + word + "':*"))
                .collect(Collectors.joining(" & "));
    }
}
