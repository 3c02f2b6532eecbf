package org.crampwise.catalog.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;

/**
 * Which foods are wanted, in which order. Values are checked: a query cannot name a word that does not exist. {@code onePerFamily}
 * keeps the first food of each family.
 */
public record FoodQuery(
        List<String> words,
        FoodFilter filter,
        Scope scope,
        boolean onePerFamily,
        Order order,
        Optional<Place> after,
        int limit) {

    public FoodQuery {
        words = List.copyOf(words);
    }

    FoodQuery with(FoodFilter other) {
        return new FoodQuery(words, other, scope, onePerFamily, order, after, limit);
    }

    /** The same question, asked only for whether there is an answer. */
    FoodQuery firstOnly() {
        return new FoodQuery(words, filter, scope, onePerFamily, order, Optional.empty(), 1);
    }

    public sealed interface Order {

        /** How well the words fit; without words, by name. Curated foods come first. */
        record ByFit() implements Order {
        }

        record ByName() implements Order {
        }

        /** Foods whose amount is unknown come last, or not at all where only known ones are wanted. */
        record ByAmount(String nutrient, Basis basis, boolean mostFirst, boolean onlyKnown) implements Order {
        }

        /** With the foods of unknown amount. */
        default Order unrestricted() {
            return this instanceof ByAmount by ? new ByAmount(by.nutrient, by.basis, by.mostFirst, false) : this;
        }

        default Comparator<Place> places() {
            return this instanceof ByAmount amount && amount.mostFirst() ? Place.BY_ID_DOWN : Place.BY_ID_UP;
        }
    }
}
