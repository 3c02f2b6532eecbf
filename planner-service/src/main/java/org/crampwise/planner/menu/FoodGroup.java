package org.crampwise.planner.menu;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Servings that a rule of safety may keep from a meal, by the word screening uses for them. What is not known to be free counts. */
public enum FoodGroup {
    /** A good source of calcium by its label: a tenth of the Daily Value in the serving. */
    CALCIUM_RICH("calcium-rich") {
        @Override
        public boolean covers(Food food, double grams) {
            return food.content("calcium", grams).orElse(A_TENTH_OF_CALCIUM) >= A_TENTH_OF_CALCIUM;
        }
    },
    CALCIUM_FORTIFIED("calcium-fortified") {
        @Override
        public boolean covers(Food food, double grams) {
            return food.is("fortified-calcium");
        }
    },
    IRON_FORTIFIED("iron-fortified") {
        @Override
        public boolean covers(Food food, double grams) {
            return food.is("fortified-iron");
        }
    },
    SOY("soy") {
        @Override
        public boolean covers(Food food, double grams) {
            return !food.allergenFree().contains("soy");
        }
    },
    DAIRY("dairy") {
        @Override
        public boolean covers(Food food, double grams) {
            return DAIRY_CATEGORIES.contains(food.category());
        }
    },
    BRAN_RICH("bran-rich") {
        @Override
        public boolean covers(Food food, double grams) {
            return food.is("bran-rich");
        }
    },
    /** More than the serving of about 113 g that advice on fish counts in. */
    LARGE_FISH_PORTION("large-fish-portion") {
        @Override
        public boolean covers(Food food, double grams) {
            return food.roles().contains("fish") && grams > FISH_GRAMS;
        }
    },
    /** A hundred grams of greens and more, in whatever dish. */
    BOWL_OF_GREENS("bowl-of-greens") {
        @Override
        public boolean covers(Food food, double grams) {
            return food.is("high-vitamin-k") && food.produceShare() * grams >= BOWL_GRAMS;
        }
    };

    private static final double A_TENTH_OF_CALCIUM = 130;
    private static final double BOWL_GRAMS = 100;
    private static final double FISH_GRAMS = 120;
    private static final Set<String> DAIRY_CATEGORIES = Set.of("milk", "yogurt", "cheese");
    private static final Map<String, FoodGroup> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(group -> group.code, Function.identity()));

    private final String code;

    FoodGroup(String code) {
        this.code = code;
    }

    /** Whether a serving of so many grams is one of these. */
    public abstract boolean covers(Food food, double grams);

    public static FoodGroup of(String code) {
        var group = BY_CODE.get(code);
        if (group == null) {
            throw new IllegalArgumentException("The food group (%s) must be one of %s".formatted(code, BY_CODE.keySet()));
        }
        return group;
    }
}
