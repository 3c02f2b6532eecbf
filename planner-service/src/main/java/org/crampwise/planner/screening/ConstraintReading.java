package org.crampwise.planner.screening;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violations;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange.Need;

/** Reads the constraints of one rule. */
class ConstraintReading {

    private static final Map<String, Need> NEEDS = Map.of("kept", Need.KEPT, "replaced", Need.REPLACED);

    private final String code;
    private final Set<String> enforced;
    private final Violations violations;

    ConstraintReading(String code, Set<String> enforced, Violations violations) {
        this.code = code;
        this.enforced = enforced;
        this.violations = violations;
    }

    /** Reads one constraint into one of the lists. */
    void read(RequestObject fields, List<PlanConstraint> constraints, List<PersonalConstraint> personal) {
        var kind = fields.required("kind", fields.text("kind")).orElse("");
        if (!enforced.contains(kind)) {
            // Its other fields are for whoever teaches the planner to keep it.
            fields.required("what", fields.text("what"))
                    .ifPresent(what -> constraints.add(new PlanConstraint.NotEnforced(code, kind, what)));
            return;
        }
        ofFood(kind, fields).or(() -> ofNutrient(kind, fields)).ifPresentOrElse(constraints::add,
                () -> ofPerson(kind, fields).ifPresentOrElse(personal::add, () -> violations.add(fields.pointer("kind"), kind,
                        "is not a kind the planner can keep; take it out of \"enforced\"")));
        fields.rejectUnread();
    }

    private Optional<PlanConstraint> ofFood(String kind, RequestObject fields) {
        return switch (kind) {
            case "exclude-trait" -> text(fields, "trait").map(trait -> new PlanConstraint.ExcludeTrait(code, trait));
            case "exclude-allergen" ->
                text(fields, "allergen").map(allergen -> new PlanConstraint.ExcludeAllergen(code, allergen));
            case "exclude-serving" -> Optional
                    .of(new PlanConstraint.AbsentFrom(code, texts(fields, "foods"), MealTimes.OCCASIONS, ""));
            case "weekly-max-trait" -> text(fields, "trait").map(trait -> new PlanConstraint.WeeklyMaxTrait(code, trait,
                    servings(fields)));
            case "weekly-max-fish" -> Optional.of(new PlanConstraint.WeeklyMaxFish(code, servings(fields)));
            case "daily-servings" -> text(fields, "trait").map(trait -> new PlanConstraint.DailyServings(code, trait,
                    servings(fields)));
            default -> Optional.empty();
        };
    }

    private Optional<PlanConstraint> ofNutrient(String kind, RequestObject fields) {
        return switch (kind) {
            case "nutrient-window" ->
                nutrient(fields, "nutrient").map(nutrient -> new PlanConstraint.NutrientWindow(code, nutrient,
                        number(fields, "min"), number(fields, "max")));
            case "nutrient-ceiling" ->
                nutrient(fields, "nutrient").map(nutrient -> new PlanConstraint.NutrientCeiling(code, nutrient,
                        nutrient.amount(number(fields, "amount"))));
            case "limit-each-day" ->
                nutrient(fields, "nutrient").map(nutrient -> new PlanConstraint.LimitEachDay(code, nutrient));
            case "count-only-added" -> nutrient(fields, "nutrient").flatMap(nutrient -> nutrient(fields, "added")
                    .map(added -> new PlanConstraint.CountOnlyAdded(code, nutrient, added)));
            case "steady" -> nutrient(fields, "nutrient")
                    .map(nutrient -> new PlanConstraint.Steady(code, nutrient, number(fields, "within"), false));
            case "steady-days" -> nutrient(fields, "nutrient")
                    .map(nutrient -> new PlanConstraint.Steady(code, nutrient, number(fields, "within"), true));
            case "meal-ceiling" -> nutrient(fields, "nutrient")
                    .map(nutrient -> PlanConstraint.MealRange.atMost(code, nutrient, number(fields, "amount")));
            case "meal-share" -> nutrient(fields, "nutrient")
                    .map(nutrient -> new PlanConstraint.MealShare(code, nutrient, number(fields, "share")));
            case "energy-at-least" -> Optional.of(new PlanConstraint.EnergyAtLeast(code, number(fields, "share")));
            default -> Optional.empty();
        };
    }

    private Optional<PersonalConstraint> ofPerson(String kind, RequestObject fields) {
        return switch (kind) {
            case "near-usual" -> nutrient(fields, "nutrient")
                    .map(nutrient -> new UsualIntake.Near(code, nutrient, number(fields, "within")));
            case "not-above-usual" -> nutrient(fields, "nutrient").map(nutrient -> new UsualIntake.NotAbove(code, nutrient));
            case "apart-from-dose" -> Optional.of(new DoseDistance(code, texts(fields, "medicines"), texts(fields, "foods"),
                    minutes(fields, "minutesBefore"), minutes(fields, "minutesAfter"), minutes(fields, "fastingMinutes")));
            case "clinician-numbers" -> nutrient(fields, "nutrient").flatMap(nutrient -> fields
                    .required("reference", fields.word("reference", NEEDS))
                    .map(need -> new ClinicianNumbers(code, nutrient, need)));
            case "steady-meals" -> Optional.of(new MealCarbohydrate(code, number(fields, "withinGrams")));
            default -> Optional.empty();
        };
    }

    private static List<String> texts(RequestObject owner, String field) {
        return owner.elements(field, Integer.MAX_VALUE).stream().map(element -> String.valueOf(element.value())).toList();
    }

    private Duration minutes(RequestObject fields, String field) {
        return Duration.ofMinutes(fields.required(field, fields.integer(field, 0, 720)).orElse(0));
    }

    private Optional<Nutrient> nutrient(RequestObject fields, String field) {
        return fields.required(field, fields.word(field, RuleReading.NUTRIENTS));
    }

    private Optional<String> text(RequestObject fields, String field) {
        return fields.required(field, fields.text(field));
    }

    private double number(RequestObject fields, String field) {
        return fields.required(field, fields.decimal(field, "0", "1000000")).map(Number::doubleValue).orElse(0.0);
    }

    private int servings(RequestObject fields) {
        return fields.required("servings", fields.integer("servings", 0, 21)).orElse(0);
    }
}
