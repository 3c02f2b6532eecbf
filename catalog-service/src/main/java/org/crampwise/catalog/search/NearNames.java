package org.crampwise.catalog.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that resemble what nothing is called, by the three-letter pieces they share: for a person to choose from. */
final class NearNames {

    private static final int MOST = 3;
    private static final int LONGEST = 60;
    private static final double LEAST_LIKENESS = 0.25;

    private record Name(String name, Set<String> pieces, int recalls) {
    }

    private final List<Name> names;

    NearNames(Collection<CuratedFood> foods) {
        names = foods.stream()
                .filter(food -> food.facts().plannable())
                .map(food -> new Name(food.facts().name(), pieces(food.nameKey()), food.facts().recalls()))
                .toList();
    }

    List<String> to(String words) {
        var wanted = pieces(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        return names.stream()
                .filter(name -> likeness(wanted, name.pieces) >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble((Name name) -> -likeness(wanted, name.pieces))
                        .thenComparing(name -> -name.recalls)
                        .thenComparing(Name::name))
                .map(Name::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static double likeness(Set<String> some, Set<String> others) {
        long shared = some.stream().filter(others::contains).count();
        return (double) shared / Math.max(1, some.size() + others.size() - shared);
    }

    private static Set<String> pieces(String words) {
        var pieces = new HashSet<String>();
        for (var word : words.split(" ", -1)) {
            var padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                pieces.add(padded.substring(i, i + 3));
            }
        }
        return pieces;
    }
}
