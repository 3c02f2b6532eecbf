package org.crampwise.planner.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

import com.fasterxml.jackson.databind.JsonNode;

/** Foods that hold a medicine back keep away from the hour it is taken. All times are minutes since midnight. */
final class DoseRules {

    private static final int DAY = 24 * 60;
    private static final double CALCIUM_MG = 130;
    private static final Set<String> DAIRY = Set.of("milk", "yogurt", "cheese");
    private static final Map<String, List<String>> USUAL_TIMES = Map.of("breakfast", List.of("07:30"), "lunch", List.of("12:30"),
            "dinner", List.of("18:30"), "snack", List.of("15:30", "10:30", "20:30"));

    /**
     * What stands apart from one medicine.
     *
     * @param before minutes from such food to the next dose, at least
     * @param after minutes from the dose to such food, at least
     * @param fasting minutes from the dose to any food, at least
     */
    private record Distance(String medicine, int before, int after, int fasting, BiPredicate<CatalogFood, Double> keeps) {
    }

    private static final List<Distance> ALL = List.of(
            new Distance("levothyroxine", 240, 240, 30, (food, grams) -> richInCalcium(food, grams)
                    || food.is("fortified-calcium") || food.is("fortified-iron") || !food.freeOf().contains("soy")),
            new Distance("tetracycline", 360, 120, 0, DoseRules::bindsAntibiotics),
            new Distance("quinolone", 360, 120, 0, DoseRules::bindsAntibiotics),
            new Distance("bisphosphonate", 120, 120, 30, (food, grams) -> richInCalcium(food, grams)
                    || food.is("fortified-calcium") || DAIRY.contains(food.category())),
            new Distance("digoxin", 120, 120, 0, (food, grams) -> food.is("bran-rich")));

    private DoseRules() {}

    private static boolean richInCalcium(CatalogFood food, double grams) {
        return food.content("calcium", grams).orElse(CALCIUM_MG) >= CALCIUM_MG;
    }

    private static boolean bindsAntibiotics(CatalogFood food, double grams) {
        return richInCalcium(food, grams) || DAIRY.contains(food.category()) || food.is("fortified-calcium")
                || food.is("fortified-iron");
    }

    static void apart(PlanCase plan, Report report) {
        for (var distance : ALL) {
            if (plan.eater().has(distance.medicine())) {
                var doses = doses(plan, distance.medicine());
                if (doses.isEmpty()) {
                    report.violation("profile", "no time", "when " + distance.medicine() + " is taken",
                            "When this person takes the medicine is not known.");
                }
                plan.served().meals().forEach(meal -> meal(plan, distance, doses, meal, report));
            }
        }
    }

    private static void meal(PlanCase plan, Distance distance, List<Integer> doses, Meal meal, Report report) {
        for (int dose : doses) {
            for (int time : times(plan, meal.occasion())) {
                int sinceDose = Math.floorMod(time - dose, DAY);
                if (sinceDose < distance.fasting()) {
                    report.violation(meal.where(), clock(time), "not within %d minutes".formatted(distance.fasting()),
                            "The meal comes too soon after the dose.");
                }
                if (sinceDose < distance.after() || Math.floorMod(dose - time, DAY) < distance.before()) {
                    meal.servings().forEach(serving -> serving(distance, meal, serving, report));
                }
            }
        }
    }

    private static void serving(Distance distance, Meal meal, Serving serving, Report report) {
        serving.known().filter(food -> distance.keeps().test(food, serving.grams()))
                .ifPresent(food -> report.violation(meal.where(), food.id(), "apart from " + distance.medicine(),
                        "%s comes too near to %s.".formatted(food.id(), distance.medicine())));
    }

    /** The medicine is named there by its code or by a name of it. */
    private static List<Integer> doses(PlanCase plan, String medicine) {
        var doses = new ArrayList<Integer>();
        plan.eater().details().path("doseTimes").properties().forEach(told -> {
            if (Eater.kinds(told.getKey(), plan.facts().medicineCodes()).contains(medicine)) {
                told.getValue().forEach(time -> doses.add(minutes(time.asText())));
            }
        });
        return doses;
    }

    private static List<Integer> times(PlanCase plan, String occasion) {
        JsonNode told = plan.eater().details().path("mealTimes").path(occasion);
        var times = new ArrayList<Integer>();
        told.forEach(time -> times.add(minutes(time.asText())));
        if (!told.isArray()) {
            USUAL_TIMES.getOrDefault(occasion, List.of()).forEach(time -> times.add(minutes(time)));
        }
        return times;
    }

    private static int minutes(String clock) {
        return 60 * Integer.parseInt(clock.substring(0, 2)) + Integer.parseInt(clock.substring(3, 5));
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
