package org.crampwise.planner.screening;

import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violations;

/** Reads the constraints of one rule. */
class ConstraintReading {

    private final String code;
    private final Set<String> enforced;
    private final Violations violations;

    ConstraintReading(String code, Set<String> enforced, Violations violations) {
        this.code = code;
        this.enforced = enforced;
        this.violations = violations;
    }

    Optional<PlanConstraint> constraint(RequestObject fields) {
        var kind = fields.required("kind", fields.text("kind")).orElse("");
        if (!enforced.contains(kind)) {
            // Its other fields are for whoever teaches the planner to keep it.
            return fields.required("what", fields.text("what")).map(what -> new PlanConstraint.NotEnforced(code, kind, what));
        }
        var constraint = enforcedConstraint(kind, fields);
        fields.rejectUnread();
        return constraint;
    }

    private Optional<PlanConstraint> enforcedConstraint(String kind, RequestObject fields) {
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
            case "exclude-trait" -> text(fields, "trait").map(trait -> new PlanConstraint.ExcludeTrait(code, trait));
            case "exclude-allergen" ->
                text(fields, "allergen").map(allergen -> new PlanConstraint.ExcludeAllergen(code, allergen));
            case "weekly-max-trait" -> text(fields, "trait").map(trait -> new PlanConstraint.WeeklyMaxTrait(code, trait,
                    servings(fields)));
            case "weekly-max-fish" -> Optional.of(new PlanConstraint.WeeklyMaxFish(code, servings(fields)));
            default -> {
                violations.add(fields.pointer("kind"), kind, "is not a kind the planner can keep; take it out of \"enforced\"");
                yield Optional.empty();
            }
        };
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
