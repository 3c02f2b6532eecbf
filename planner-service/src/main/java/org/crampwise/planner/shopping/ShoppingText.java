package org.crampwise.planner.shopping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.PlainWords;
import org.crampwise.planner.shopping.ShoppingList.Aisle;
import org.crampwise.planner.shopping.ShoppingList.Line;
import org.crampwise.planner.shopping.ShoppingList.Quantity;

/** A shopping list to print. */
final class ShoppingText {

    /** Where the code of an aisle is not its words. */
    private static final Map<String, String> AISLES = Map.of("grains-pasta", "Grains, pasta and dried beans", "nuts-dried-fruit",
            "Nuts and dried fruit", "soy-plant-based", "Soy and plant-based", "produce", "Fruit and vegetables");

    private ShoppingText() {}

    static String of(ShoppingList list) {
        var head = "Shopping for %d %s from %s\n\n".formatted(list.days(), list.days() == 1 ? "day" : "days", list.startDate());
        var aisles = list.aisles().stream().map(ShoppingText::aisle).collect(Collectors.joining("\n"));
        var notes = list.notes().stream().map(note -> note + "\n").collect(Collectors.joining());
        return head + aisles + "\n" + notes;
    }

    private static String aisle(Aisle aisle) {
        return AISLES.getOrDefault(aisle.aisle(), title(aisle.aisle())) + "\n"
                + aisle.lines().stream().map(ShoppingText::line).collect(Collectors.joining());
    }

    private static String title(String aisle) {
        var words = aisle.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String line(Line line) {
        var eaten = line.basis().equals("as-bought") ? "" : ", as eaten" + measured(line.eaten());
        return "  [ ] %s: %s%s\n".formatted(line.name(), words(line.buy()), eaten);
    }

    private static String measured(Quantity eaten) {
        return eaten.count() == null ? "" : ", about " + words(eaten);
    }

    private static String words(Quantity quantity) {
        BigDecimal count = quantity.count();
        var measure = quantity.measure();
        return count == null || measure == null
                ? quantity.grams().setScale(0, RoundingMode.HALF_UP).toPlainString() + " g"
                : PlainWords.portion(new PortionView(count, measure, quantity.grams()));
    }
}
