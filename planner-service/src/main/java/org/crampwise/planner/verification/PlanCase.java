package org.crampwise.planner.verification;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** A plan before the verifier: the answer, the person, the foods, and everything recounted from them. */
record PlanCase(JsonNode answer, Eater eater, Requirements requirements, SafetyLimits safety, double energyNeed,
        ServedPlan served, ServedPlan planned, Elsewhere elsewhere,
        Map<String, CatalogFood> catalog, Facts facts) {

    /** What was asked of a day. */
    record Asked(String diet, Set<String> without, Set<String> dislikes) {

        boolean eatsOnlyPlants() {
            return diet.equals("vegan") || diet.equals("vegetarian") && without.contains("milk") && without.contains("egg");
        }
    }

    static PlanCase of(JsonNode answer, Map<String, CatalogFood> catalog, Facts facts) {
        var eater = Eater.of(answer.path("profile"), facts.medicineCodes());
        return new PlanCase(answer, eater, new Requirements(eater, facts.referenceIntakes()),
                SafetyLimits.of(eater, answer.path("screening")), EnergyNeed.kcal(eater), ServedPlan.of(answer, catalog),
                ServedPlan.asPlanned(answer, catalog), Elsewhere.of(answer.path("preferences")), catalog,
                facts);
    }

    boolean isOneDay() {
        return served.days().size() == 1;
    }

    /** Food and supplements of a day, all of it; of meals eaten elsewhere what they are reckoned to bring. */
    double total(ServedPlan.Day day, String nutrient) {
        return logged(day, nutrient) + reckoned(day, nutrient);
    }

    /** What the plan serves on a day, and supplements. */
    double logged(ServedPlan.Day day, String nutrient) {
        return day.amount(nutrient) + eater.supplement(nutrient);
    }

    double reckoned(ServedPlan.Day day, String nutrient) {
        double share = shareElsewhere(day);
        return share == 0 ? 0 : share * Elsewhere.ofWholeDay(this, nutrient);
    }

    /** What meals eaten elsewhere are reckoned to bring of a day, but for those of which it is told. */
    double shareElsewhere(ServedPlan.Day day) {
        return elsewhere.without(day.meals()).share(day.date());
    }

    double meanTotal(String nutrient) {
        return mean(day -> total(day, nutrient));
    }

    /** What of a day counts toward the need: only added vitamin B12 where nothing of animals is eaten; little oxalate-bound calcium. */
    double counted(ServedPlan.Day day, String nutrient) {
        return switch (nutrient) {
            case "calcium" -> countedCalcium(total(day, "calcium") - oxalateCalcium(day), oxalateCalcium(day));
            case "vitamin-b12" -> asked(day.date()).eatsOnlyPlants()
                    ? day.amount("vitamin-b12-added") + eater.supplement("vitamin-b12") + reckoned(day, "vitamin-b12")
                    : total(day, "vitamin-b12");
            default -> total(day, nutrient);
        };
    }

    /** The same without what meals eaten elsewhere are reckoned to bring. */
    double countedOfPlan(ServedPlan.Day day, String nutrient) {
        return counted(day, nutrient) - reckoned(day, nutrient);
    }

    double meanCounted(String nutrient) {
        if (nutrient.equals("calcium")) {
            double oxalate = mean(PlanCase::oxalateCalcium);
            return countedCalcium(meanTotal("calcium") - oxalate, oxalate);
        }
        return mean(day -> counted(day, nutrient));
    }

    double mean(ToDoubleFunction<ServedPlan.Day> amount) {
        return served.days().stream().mapToDouble(amount).average().orElse(0);
    }

    /** High-oxalate foods give at most a tenth of the calcium that counts, so at most a ninth of the other. */
    private static double countedCalcium(double other, double oxalate) {
        return other + Math.min(oxalate, other / 9);
    }

    private static double oxalateCalcium(ServedPlan.Day day) {
        return day.servings().filter(serving -> serving.is("high-oxalate")).mapToDouble(serving -> serving.amount("calcium"))
                .sum();
    }

    /** The least share of the need on each day. */
    double dailyFloor(String nutrient) {
        if (isOneDay()) {
            return 1;
        }
        var own = own(nutrient);
        if (own.filter(OwnBound::eachDay).isPresent()) {
            return 1;
        }
        return own.map(OwnBound::floor).orElse(OptionalDouble.empty()).orElse(usualFloor(nutrient));
    }

    /** Only the core nutrients have one; protein counts day by day. */
    private static double usualFloor(String nutrient) {
        return switch (nutrient) {
            case "vitamin-d", "vitamin-b12" -> 0.6;
            case "magnesium", "potassium", "calcium" -> 0.7;
            case "protein" -> 1;
            default -> 0;
        };
    }

    /** What a dietitian set for this nutrient. */
    Optional<OwnBound> own(String nutrient) {
        return OwnBound.of(answer.path("profile"), nutrient);
    }

    /** The same plan, had all been eaten as planned. */
    PlanCase asPlanned() {
        return new PlanCase(answer, eater, requirements, safety, energyNeed, planned, planned, elsewhere, catalog, facts);
    }

    /** Whether the answer says of itself that a rule is missed because of what was eaten; it has names of its own for two of ours. */
    boolean saysBrokenByEaten(String rule) {
        for (var miss : answer.path("brokenByEaten")) {
            var said = miss.path("rule").asText();
            boolean isMeant = switch (rule) {
                case "macronutrient-shares" -> said.matches("(carbohydrate|fat|protein)-share-(least|most)");
                case "energy-day" -> said.equals("energy-each-day");
                default -> said.equals(rule);
            };
            if (isMeant) {
                return true;
            }
        }
        return false;
    }

    /** Dates on which something else was eaten than was planned, or nothing. */
    Set<String> datesEatenOtherwise() {
        return served.eatenMeals().map(ServedPlan.Meal::date).collect(Collectors.toSet());
    }

    boolean hasEaten() {
        return served.eatenMeals().findAny().isPresent();
    }

    /** A replan may ask more of the days from one on; those before it were made for what was asked until then. */
    Asked asked(String date) {
        for (var earlier : answer.path("earlier")) {
            if (date.compareTo(earlier.path("until").asText()) <= 0) {
                return new Asked(earlier.path("diet").asText(), CatalogFood.texts(earlier.path("without")),
                        CatalogFood.texts(earlier.path("dislikes")));
            }
        }
        return new Asked(eater.diet(), eater.without(), dislikes());
    }

    Set<String> dislikes() {
        return CatalogFood.texts(answer.path("preferences").path("dislikes"));
    }

    /** What the reference intakes ask, or what a dietitian set in their place. */
    OptionalDouble need(String nutrient) {
        var own = own(nutrient).map(OwnBound::lower).orElse(OptionalDouble.empty());
        return own.isPresent() ? own : referenceNeed(nutrient);
    }

    /** Windows of screening are shares of this, whatever anybody set. */
    OptionalDouble referenceNeed(String nutrient) {
        return nutrient.equals("energy") ? OptionalDouble.of(energyNeed) : requirements.lower(nutrient);
    }
}
