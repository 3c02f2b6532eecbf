package org.crampwise.catalog.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Reads the names of all imported foods, in the order of plainness, within a snapshot. */
final class ImportedNamesReading {

    private static final int FETCHED = 5000;
    private static final String NAMES = """
            select id, array_to_string(tsvector_to_array(lookup), ' ') as words
            from food where imported and not removed order by name_words, name_key, id""";

    private final EntityManager entities;
    private final int most;
    private final int mostWords;
    private final PackedIds.Builder ids = new PackedIds.Builder();
    private final HashMap<String, GrowingInts> placesByWord = new HashMap<>();

    ImportedNamesReading(EntityManager entities, int most, int mostWords) {
        this.entities = entities;
        this.most = most;
        this.mostWords = mostWords;
    }

    /** Words, sorted; the places of the foods that have each; the ids of the foods by place. */
    record Read(String[] words, int[][] placesByWord, PackedIds ids) {
    }

    /** Empty where there are more foods or words than may be kept. */
    Optional<Read> read() {
        try (var foods = entities.createNativeQuery(NAMES, Tuple.class).setHint("org.hibernate.fetchSize", FETCHED)
                .getResultStream()) {
            for (var rows = foods.iterator(); rows.hasNext();) {
                if (ids.size() == most || placesByWord.size() > mostWords) {
                    return Optional.empty();
                }
                add((Tuple) rows.next());
            }
        }
        var words = placesByWord.keySet().toArray(String[]::new);
        Arrays.sort(words);
        var places = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            places[i] = placesByWord.remove(words[i]).toArray();
        }
        return Optional.of(new Read(words, places, ids.build()));
    }

    private void add(Tuple food) {
        int place = ids.size();
        ids.add(food.get(0, String.class));
        for (var word : food.get(1, String.class).split(" ", -1)) {
            placesByWord.computeIfAbsent(word, none -> new GrowingInts()).add(place);
        }
    }
}
