package org.crampwise.catalog.food;

import java.util.List;
import java.util.Optional;

/** Which foods are wanted, in which order. Values are checked: a query cannot name a word that does not exist.
 * {@code onlySources} leaves out what no plan serves alone, and our dishes: what they give comes from foods that are listed themselves. */
public record FoodQuery(
        List<String> words,
        Optional<String> diet,
        List<String> without,
        Optional<String> role,
        Optional<String> category,
        List<String> known,
        boolean onlySources,
        Order order,
        Optional<Cursor> after,
        int limit) {

    public FoodQuery {
        without = List.copyOf(without);
        known = List.copyOf(known);
        words = List.copyOf(words);
    }

    public sealed interface Order {

        /** By name, or by how well the name fits where words are searched. */
        record ByName() implements Order {
        }

        /** The most first. A food whose content is unknown has no place in this order. */
        record ByNutrient(String nutrient, Basis basis) implements Order {
        }
    }
}
