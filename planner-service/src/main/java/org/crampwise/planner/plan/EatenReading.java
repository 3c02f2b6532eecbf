package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.EatenView.EatenAmount;
import org.crampwise.planner.plan.EatenView.EatenFood;
import org.crampwise.planner.plan.PlaceReading.MealPlace;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.NearestWord;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/** The door for what people tell of a meal: eaten as planned, skipped, or something else. */
final class EatenReading {

    private static final List<String> CORE = List.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12");
    private static final Map<String, String> WORDS = Map.of("planned", "planned", "skipped", "skipped", "other", "other");
    private static final int MOST = 20;
    private static final int MOST_LETTERS = 100;

    private final RequestObject body;
    private final OpenPlan open;
    private final Violations violations;

    private EatenReading(RequestObject body, OpenPlan open, Violations violations) {
        this.body = body;
        this.open = open;
        this.violations = violations;
    }

    static EatenMeal of(@Nullable Map<String, Object> sent, OpenPlan open, MealPlace place) {
        var violations = new Violations();
        var body = RequestObject.of(sent, violations);
        var meal = new EatenReading(body, open, violations).eaten(place);
        body.rejectUnread();
        violations.throwIfAny();
        return meal.orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    private Optional<EatenMeal> eaten(MealPlace place) {
        var as = body.required("as", body.word("as", WORDS)).orElse("");
        var what = what();
        var foods = foods();
        var amounts = amounts();
        boolean tells = !foods.isEmpty() || !amounts.isEmpty();
        if (as.equals("other") && !body.has("foods") && !body.has("amounts")) {
            violations.add("/foods", null, "is required, or amounts: what was eaten instead");
        }
        if (!as.equals("other") && tells) {
            violations.add("/as", as, "must be other where foods or amounts are told");
        }
        return meal(place, new EatenView(as, what, foods.isEmpty() ? null : foods, amounts.isEmpty() ? null : amounts,
                amounts.isEmpty() ? null : unknown(amounts)));
    }

    private Optional<EatenMeal> meal(MealPlace place, EatenView view) {
        return EatenMeal.of(place.day(), place.meal(), open.days().get(place.day()), view, open.counting());
    }

    private @Nullable String what() {
        return body.text("what").filter(text -> {
            if (text.length() > MOST_LETTERS) {
                violations.add(body.pointer("what"), text, "must have at most %d characters".formatted(MOST_LETTERS));
            }
            return text.length() <= MOST_LETTERS;
        }).orElse(null);
    }

    private List<EatenFood> foods() {
        var foods = new ArrayList<EatenFood>();
        for (var element : body.elements("foods", MOST)) {
            RequestObject.of(element, violations).ifPresent(entry -> {
                var food = entry.required("food", entry.text("food")).flatMap(id -> food(entry, id));
                var portion = portion(entry, food);
                entry.rejectUnread();
                food.flatMap(known -> portion.map(much -> new EatenFood(known.id(), known.name(), PortionView.of(much))))
                        .ifPresent(foods::add);
            });
        }
        return foods;
    }

    private Optional<Food> food(RequestObject entry, String id) {
        var food = Optional.ofNullable(open.foods().byId().get(id));
        if (food.isEmpty()) {
            violations.add(new Violation(entry.pointer("food"), id, "must be the id of a food of the catalog; what is not there "
                    + "can be told by amounts", List.of(), NearestWord.to(id, open.foods().byId().keySet()).orElse(null)));
        }
        return food;
    }

    /** In grams, or so many of a household measure of the food. */
    private Optional<Portion> portion(RequestObject entry, Optional<Food> food) {
        var grams = entry.decimal("grams", "1", "2000").map(BigDecimal::doubleValue);
        var count = entry.decimal("count", "0.05", "50").map(BigDecimal::doubleValue);
        var measures = food.map(known -> Stream.concat(known.portions().stream(), Stream.of(known.usualPortion()))
                .collect(LinkedHashMap<String, Portion>::new, (all, each) -> all.putIfAbsent(each.measure(), each), Map::putAll));
        var measure = measures.flatMap(known -> entry.word("measure", known));
        if (grams.isPresent()) {
            return grams.map(weight -> new Portion(weight, "g", weight));
        }
        if (food.isPresent() && (count.isEmpty() || measure.isEmpty())) {
            violations.add(entry.pointer("grams"), null, "is required, or count and measure: " + measures.orElseThrow().keySet());
        }
        return measure.flatMap(portion -> count.map(many -> portion.times(many / portion.count())));
    }

    private List<EatenAmount> amounts() {
        var amounts = PersonReading.amounts(body, "amounts", violations).stream()
                .map(given -> new EatenAmount(given.nutrient().code(),
                        new Shown(Shown.plain(given.amount().value(), 6), given.amount().unit())))
                .toList();
        if (amounts.stream().map(EatenAmount::nutrient).distinct().count() < amounts.size()) {
            violations.add(body.pointer("amounts"), null, "names a nutrient twice");
        }
        if (!amounts.isEmpty() && amounts.stream().noneMatch(amount -> amount.nutrient().equals("energy"))) {
            violations.add(body.pointer("amounts"), null,
                    "must tell the energy; an estimate will do, because the rest of the day is planned around it");
        }
        return amounts;
    }

    private static List<String> unknown(List<EatenAmount> amounts) {
        return CORE.stream().filter(code -> amounts.stream().noneMatch(amount -> amount.nutrient().equals(code))).toList();
    }
}
