package org.crampwise.catalog.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.Parameters;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which parts of a food an answer shows. None named: all of them. The id is always there. */
public record FoodFields(Set<String> fields, Set<String> nutrients) {

    private static final String CONTENTS = "per100g";
    private static final List<String> WORDS = Stream.concat(
            Arrays.stream(FoodFacts.class.getRecordComponents()).map(component -> component.getName()),
            Stream.of("revision", "sortedBy")).toList();

    public FoodFields {
        fields = Set.copyOf(fields);
        nutrients = Set.copyOf(nutrients);
    }

    static FoodFields read(Parameters read, @Nullable List<String> values, Nutrients nutrients) {
        var accepted = Stream.concat(WORDS.stream(), nutrients.codes().stream().map(code -> CONTENTS + "." + code)).toList();
        var asked = read.words("fields", values, accepted);
        var fields = asked.stream().map(field -> field.split("\\.", 2)[0]).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!fields.isEmpty()) {
            fields.add("id");
        }
        return new FoodFields(fields, asked.contains(CONTENTS)
                ? Set.of()
                : asked.stream().filter(field -> field.startsWith(CONTENTS + "."))
                        .map(field -> field.substring(CONTENTS.length() + 1)).collect(Collectors.toSet()));
    }

    boolean areAll() {
        return fields.isEmpty();
    }

    void slim(ObjectNode food) {
        food.retain(fields);
        if (!nutrients.isEmpty() && food.get(CONTENTS) instanceof ObjectNode contents) {
            contents.retain(nutrients);
        }
    }
}
