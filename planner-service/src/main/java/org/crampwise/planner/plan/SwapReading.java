package org.crampwise.planner.plan;

import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A wish to put something else into a place, or another meal in the place of a whole one.
 *
 * @param slot empty where the whole meal is meant
 * @param food id of the food wanted; empty for anything else
 * @param grams wanted weight of the portion; empty leaves it to the planner
 * @param chosen the whole meal wanted; empty for any other
 */
record SwapReading(int day, int meal, Optional<String> slot, Optional<String> food, Optional<Double> grams,
        Optional<Meal> chosen) {

    static SwapReading of(@Nullable Map<String, Object> sent, OpenPlan open) {
        var violations = new Violations();
        var body = RequestObject.of(sent, violations);
        var date = body.text("date").orElse(null);
        var meal = body.text("meal").orElse(null);
        var slot = body.text("slot");
        var food = body.text("food");
        var grams = body.decimal("grams", "1", "2000").map(Number::doubleValue);
        var isChosen = body.value("servings").isPresent() || body.value("pattern").isPresent();
        var places = new PlaceReading(open.view(), "/", violations);
        var place = slot.isPresent()
                ? places.slot(open.days(), date, meal, slot.get())
                : places.meal(date, meal).map(found -> new MenuPlace(found.day(), found.meal(), ""));
        place.ifPresent(found -> places.rejectSettled(open, found.day(), found.meal()));
        var chosen = place.filter(found -> isChosen).flatMap(found -> new ChosenMeal(open,
                open.days().get(found.day()).meals().get(found.meal()).occasion(), violations).read(body));
        body.rejectUnread();
        if (isChosen && (slot.isPresent() || food.isPresent() || grams.isPresent())) {
            violations.add("/servings", null,
                    "is a whole meal, with its pattern, date and meal; without slot, food and grams beside it");
        }
        if (slot.isEmpty() && food.isPresent()) {
            violations.add("/slot", null, "is required with a food; without both, the whole meal becomes another");
        }
        food.filter(id -> !open.foods().byId().containsKey(id)).ifPresent(id -> violations.add(Violation.of("/food", id,
                "must be the id of a food of the catalog; GET alternatives lists what can stand there")));
        violations.throwIfAny();
        return place.map(found -> new SwapReading(found.day(), found.meal(), slot, food, grams, chosen))
                .orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    MenuPlace place() {
        return new MenuPlace(day, meal, slot.orElseThrow());
    }
}
