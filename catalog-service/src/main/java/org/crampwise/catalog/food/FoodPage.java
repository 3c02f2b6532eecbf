package org.crampwise.catalog.food;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** {@code next} is the address of the page that follows, null on the last one. */
public record FoodPage(List<FoodView> foods, @Nullable String next) {
}
