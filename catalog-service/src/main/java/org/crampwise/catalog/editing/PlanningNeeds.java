package org.crampwise.catalog.editing;

import java.util.ArrayList;
import java.util.List;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.request.Violations;

/** What a food must have before plans are made with it. Nothing that is missing may be guessed. */
public final class PlanningNeeds {

    /** The planner counts these in every plan and takes no food of which one is unknown. */
    private static final List<String> COUNTED = List.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12", "energy",
            "protein", "fat", "saturated-fat", "carbohydrate", "sodium");

    private PlanningNeeds() {}

    /** Pointers of the fields that are missing. */
    public static List<String> missing(FoodFacts food) {
        var missing = new ArrayList<String>();
        COUNTED.stream().filter(code -> food.per100g(code).isEmpty()).forEach(code -> missing.add("/per100g/" + code));
        require(!food.roles().isEmpty(), "/roles", missing);
        require(food.findUsualPortion().isPresent(), "/portions", missing);
        require(food.effort() != null, "/effort", missing);
        require(food.aisle() != null, "/aisle", missing);
        require(food.cuisine() != null, "/cuisine", missing);
        require(food.surveyCategory() != null, "/surveyCategory", missing);
        require(food.produceShare() != null, "/produceShare", missing);
        require(food.milkShare() != null, "/milkShare", missing);
        return missing;
    }

    private static void require(boolean isThere, String pointer, List<String> missing) {
        if (!isThere) {
            missing.add(pointer);
        }
    }

    static void check(FoodFacts food, Violations violations) {
        if (food.plannable()) {
            missing(food).forEach(pointer -> violations.add(pointer, null,
                    "A plannable food needs this. Maybe send plannable as false until it is known."));
        }
    }
}
