package org.crampwise.planner.verification;

import java.util.Set;

import org.crampwise.planner.verification.ServedPlan.Meal;

/** Whether a lunch or dinner is a whole meal to people, told by its foods alone, whatever pattern it claims. */
final class CompleteMeal {

    private static final Set<String> PROTEIN = Set.of("meat", "poultry", "fish", "shellfish", "plant-protein", "egg",
            "processed-meat");
    private static final Set<String> STARCH = Set.of("potato", "grain", "bread", "starchy-vegetable", "beans", "cracker");
    private static final Set<String> VEGETABLES = Set.of("vegetable", "raw-vegetable", "side-salad");
    private static final Set<String> WHOLE_DISH = Set.of("sandwich", "pizza", "mexican-dish", "mixed-dish");
    private static final Set<String> SOUP = Set.of("soup", "main-soup");

    private CompleteMeal() {}

    static boolean is(Meal meal) {
        boolean green = has(meal, VEGETABLES);
        boolean fruitDoes = meal.isAt("lunch") && has(meal, Set.of("fruit"));
        if (has(meal, Set.of("main-salad"))) {
            return true;
        }
        if (has(meal, SOUP) && (has(meal, STARCH) || has(meal, WHOLE_DISH))) {
            return true;
        }
        if (has(meal, WHOLE_DISH)) {
            return green || fruitDoes;
        }
        if (has(meal, Set.of("stew-dish"))) {
            return has(meal, STARCH);
        }
        return has(meal, PROTEIN) && has(meal, STARCH) && green;
    }

    private static boolean has(Meal meal, Set<String> roles) {
        return meal.servings().stream().anyMatch(serving -> serving.isAny(roles));
    }
}
