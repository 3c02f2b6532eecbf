package org.crampwise.planner.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A wish to put something else into a place.
 *
 * @param food id of the food wanted; empty for anything else
 * @param grams wanted weight of the portion; empty leaves it to the planner
 */
record SwapReading(MenuPlace place, Optional<String> food, Optional<Double> grams) {

    static SwapReading of(@Nullable Map<String, Object> sent, OpenPlan open) {
        var violations = new Violations();
        var body = RequestObject.of(sent, violations);
        var date = body.text("date");
        var meal = body.text("meal");
        var slot = body.text("slot");
        var food = body.text("food");
        var grams = body.decimal("grams", "1", "2000").map(Number::doubleValue);
        body.rejectUnread();
        var place = new PlaceReading(open.view(), "/", violations).read(date.orElse(null), meal.orElse(null), slot.orElse(null));
        food.filter(id -> !open.foods().byId().containsKey(id)).ifPresent(id -> violations.add(Violation.of("/food", id,
                "must be the id of a food of the catalog; GET alternatives lists what can stand there")));
        violations.throwIfAny();
        return new SwapReading(place.orElseThrow(() -> new InvalidRequest(List.of())), food, grams);
    }
}
