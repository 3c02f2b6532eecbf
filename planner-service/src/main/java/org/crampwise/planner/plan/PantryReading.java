package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.crampwise.planner.plan.MealWishes.StockAtHome;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violations;

/** Reads what is at home and how much of it, to be used up before its date if it has one. */
record PantryReading(RequestObject body, Function<Element, Optional<String>> food, Violations violations) {

    private static final int MOST = 100;

    List<StockAtHome> read() {
        var stocks = new ArrayList<StockAtHome>();
        for (var element : body.elements("pantry", MOST)) {
            RequestObject.of(element, violations).flatMap(this::stock).ifPresent(stock -> {
                if (stocks.contains(stock)) {
                    violations.add(element.pointer(), stock.food(), "is there already, with the same amount and date");
                }
                stocks.add(stock);
            });
        }
        return List.copyOf(stocks);
    }

    private Optional<StockAtHome> stock(RequestObject entry) {
        var id = entry.required("food", entry.value("food"))
                .flatMap(value -> food.apply(new Element(entry.pointer("food"), value)));
        var grams = entry.required("grams", entry.decimal("grams", "1", "50000")).map(Number::doubleValue);
        var useBy = entry.date("useBy");
        entry.rejectUnread();
        return id.flatMap(known -> grams.map(weight -> new StockAtHome(known, weight, useBy)));
    }
}
