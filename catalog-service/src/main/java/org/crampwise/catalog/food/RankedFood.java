package org.crampwise.catalog.food;

import java.math.BigDecimal;

/** A food a search found, with what decided its place: the score first, among equals the name. */
public record RankedFood(Food food, BigDecimal score, String nameKey) {

    public Cursor cursor() {
        return new Cursor(score, nameKey, food.id());
    }
}
