package org.crampwise.planner.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

import com.fasterxml.jackson.databind.JsonNode;

/** What is cooked when, and what is eaten again: recounted from the servings alone. */
final class CookingRules {

    private static final int KEEPS_DAYS = 3;

    private CookingRules() {}

    /** The main of a lunch or dinner, and the meal it was cooked for when that is an earlier one. */
    private record Main(Meal meal, Serving serving, Optional<Main> cookedFor) {

        boolean isCooked() {
            return CookingRules.isCooked(serving);
        }

        boolean isCookedAnew() {
            return isCooked() && cookedFor.isEmpty();
        }

        LocalDate date() {
            return LocalDate.parse(meal.date());
        }
    }

    private static boolean isCooked(Serving serving) {
        return serving.known().filter(food -> food.effort().equals("cook")).isPresent();
    }

    private static List<Main> mains(PlanCase plan) {
        var mains = new ArrayList<Main>();
        plan.served().meals().filter(meal -> meal.isAt("lunch", "dinner") && !meal.servings().isEmpty()).forEach(meal -> {
            var serving = meal.servings().getFirst();
            var day = LocalDate.parse(meal.date());
            var earlier = mains.reversed().stream().filter(main -> main.isCookedAnew()
                    && main.serving().foodId().equals(serving.foodId()) && !main.date().plusDays(KEEPS_DAYS).isBefore(day))
                    .findFirst();
            mains.add(new Main(meal, serving, isCooked(serving) ? earlier : Optional.empty()));
        });
        return mains;
    }

    private static Set<String> weekdays(PlanCase plan, String wish) {
        var days = new LinkedHashSet<String>();
        plan.answer().path("preferences").path(wish).forEach((JsonNode day) -> days.add(day.asText()));
        return days;
    }

    private static boolean isOn(Set<String> weekdays, String date) {
        return weekdays.contains(LocalDate.parse(date).getDayOfWeek().name().toLowerCase(Locale.ROOT));
    }

    /** Where a replan asked for more in between, what was cooked before may not be served any more. */
    static void leftovers(PlanCase plan, Report report) {
        var wished = weekdays(plan, "leftovers");
        var mains = wished.isEmpty() ? List.<Main>of() : mains(plan);
        for (var main : mains) {
            var before = mains.stream().filter(other -> other.meal().isAt("dinner")
                    && other.date().plusDays(1).equals(main.date())).findFirst();
            if (main.meal().isAt("lunch") && isOn(wished, main.meal().date()) && before.isPresent()
                    && plan.asked(before.get().meal().date()).equals(plan.asked(main.meal().date()))
                    && !(main.isCooked() && main.serving().foodId().equals(before.get().serving().foodId()))) {
                report.violation(main.meal().where(), main.serving().foodId(), before.get().serving().foodId() + ", cooked",
                        "The lunch is not the cooked main of the dinner before.");
            }
        }
    }

    static void cookedMains(PlanCase plan, Report report) {
        var most = plan.answer().path("preferences").path("maxCookedMains");
        if (most.isNumber()) {
            var anew = mains(plan).stream().filter(Main::isCookedAnew).map(Main::date).toList();
            plan.served().weeks().forEach(days -> {
                var first = LocalDate.parse(days.getFirst().date());
                var last = LocalDate.parse(days.getLast().date());
                report.atMost(most.asInt(), anew.stream().filter(day -> !day.isBefore(first) && !day.isAfter(last)).count(),
                        "times", first + " to " + last, "Cooking a main anew");
            });
        }
    }

    static void noCooking(PlanCase plan, Report report) {
        var wished = weekdays(plan, "noCooking");
        var eatenAgain = wished.isEmpty()
                ? List.<Serving>of()
                : mains(plan).stream().filter(main -> main.cookedFor().isPresent()).map(Main::serving).toList();
        plan.served().meals().filter(meal -> !wished.isEmpty() && isOn(wished, meal.date()))
                .forEach(meal -> meal.servings().stream()
                        .filter(serving -> isCooked(serving) && eatenAgain.stream().noneMatch(again -> again == serving))
                        .forEach(serving -> report.violation(meal.where(), serving.foodId(), "nothing that is cooked anew",
                                "%s must be cooked on a day without cooking.".formatted(serving.foodId()))));
    }

    /** What is said to be left over was cooked for that meal, and what was is said to be. */
    static void leftoverMarks(PlanCase plan, Report report) {
        var days = plan.answer().path("days");
        for (var main : mains(plan)) {
            var said = stated(days, main).map(mark -> mark.path("date").asText() + " " + mark.path("occasion").asText());
            var truly = main.cookedFor().map(other -> other.meal().where());
            if (!said.equals(truly)) {
                report.violation(main.meal().where(), said.orElse("nothing"), truly.orElse("nothing"),
                        "%s is not said to be left over of what it is.".formatted(main.serving().foodId()));
            }
        }
    }

    private static Optional<JsonNode> stated(JsonNode days, Main main) {
        for (var day : days) {
            for (var meal : day.path("meals")) {
                if ((day.path("date").asText() + " " + meal.path("occasion").asText()).equals(main.meal().where())) {
                    return Optional.of(meal.at("/servings/0/leftoverOf")).filter(JsonNode::isObject);
                }
            }
        }
        return Optional.empty();
    }
}
