package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;

/** A whole meal that somebody wants, as GET meal-alternatives lists it: its pattern, and each serving with slot, food and grams. */
record ChosenMeal(OpenPlan open, Occasion occasion, Violations violations) {

    private static final int MOST = 8;

    /** Empty where something is wrong with it, which is told then. */
    Optional<Meal> read(RequestObject body) {
        var patterns = open.problem().patterns().stream().filter(each -> each.occasion() == occasion).toList();
        var id = body.required("pattern", body.text("pattern"));
        var pattern = patterns.stream().filter(each -> each.id().equals(id.orElse(null))).findFirst();
        if (id.isPresent() && pattern.isEmpty()) {
            violations.add(Violation.unknownWord("/pattern", id.get(), "must be a pattern of that meal",
                    patterns.stream().map(MealPattern::id).toList()));
        }
        var elements = body.elements("servings", MOST);
        return pattern.map(of -> new Meal(occasion, of, servings(of, elements)));
    }

    private List<Serving> servings(MealPattern pattern, List<RequestObject.Element> elements) {
        var servings = new ArrayList<Serving>();
        for (var element : elements) {
            RequestObject.of(element, violations).flatMap(entry -> serving(pattern, entry)).ifPresent(servings::add);
        }
        pattern.slots().stream().filter(slot -> !slot.optional()).map(Slot::name)
                .filter(name -> servings.stream().noneMatch(serving -> serving.slot().equals(name)))
                .findFirst().ifPresent(name -> violations.add("/servings", null, "must have one in the slot " + name));
        return servings;
    }

    private Optional<Serving> serving(MealPattern pattern, RequestObject entry) {
        var slots = pattern.slots().stream().map(Slot::name).toList();
        var slot = entry.required("slot", entry.text("slot"));
        var food = entry.required("food", entry.text("food"));
        var grams = entry.required("grams", entry.decimal("grams", "1", "2000"));
        slot.filter(name -> !slots.contains(name)).ifPresent(name -> violations
                .add(Violation.unknownWord(entry.pointer("slot"), name, "must be a slot of the pattern", slots)));
        var served = food.flatMap(id -> open.problem().foods().stream().filter(each -> each.id().equals(id)).findFirst());
        if (food.isPresent() && served.isEmpty()) {
            violations.add(entry.pointer("food"), food.get(),
                    "cannot be served to this person; GET meal-alternatives lists what can");
        }
        entry.rejectUnread();
        return slot.filter(slots::contains).flatMap(name -> served.flatMap(each -> grams
                .map(weight -> new Serving(name, each, new Portion(1, "serving", weight.doubleValue()), false))));
    }
}
