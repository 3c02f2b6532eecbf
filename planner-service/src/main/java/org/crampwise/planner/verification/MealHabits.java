package org.crampwise.planner.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.verification.ServedPlan.Meal;

/** What people were seen to eat together, as far as `seeds/naturalness` tells. */
record MealHabits(Set<String> costlyPairs, Map<String, Set<String>> partners) {

    private static final Set<String> LEFT_OUT = Set.of("coffee", "tea", "spread");

    static MealHabits ofSeeds() {
        var costly = new HashSet<String>();
        for (var row : SeedRow.all("naturalness/category-pairs.csv")) {
            if (row.whole("cost") > 0) {
                costly.add(pair(row.text("occasion"), row.text("category"), row.text("other_category")));
            }
        }
        var partners = new HashMap<String, Set<String>>();
        for (var row : SeedRow.all("naturalness/food-partners.csv")) {
            partners.put(row.text("food") + " " + row.text("occasion"), Set.copyOf(row.list("partner_categories")));
        }
        return new MealHabits(costly, partners);
    }

    private static String pair(String occasion, String one, String other) {
        return one.compareTo(other) <= 0 ? occasion + " " + one + " " + other : occasion + " " + other + " " + one;
    }

    /** Every pair of foods in a meal, and how many of them go together at least as often as chance has it. */
    Share pairsThatGoTogether(Meal meal) {
        var foods = meal.servings().stream().flatMap(serving -> serving.known().stream())
                .filter(food -> !food.hasAnyRole(LEFT_OUT)).toList();
        int pairs = 0;
        int together = 0;
        for (int i = 0; i < foods.size(); i++) {
            for (int j = i + 1; j < foods.size(); j++) {
                if (!foods.get(i).surveyCategory().equals(foods.get(j).surveyCategory())) {
                    pairs++;
                    together += goTogether(meal.occasion(), foods.get(i), foods.get(j)) ? 1 : 0;
                }
            }
        }
        return new Share(together, pairs);
    }

    private boolean goTogether(String occasion, CatalogFood one, CatalogFood other) {
        return !costlyPairs.contains(pair(occasion, one.surveyCategory(), other.surveyCategory()))
                || isPartner(occasion, one, other) || isPartner(occasion, other, one);
    }

    private boolean isPartner(String occasion, CatalogFood food, CatalogFood partner) {
        return partners.getOrDefault(food.id() + " " + occasion, Set.of()).contains(partner.surveyCategory());
    }

    /** So many out of so many. */
    record Share(long part, long whole) {
        static final Share NONE = new Share(0, 0);

        Share and(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }

        static Share of(boolean yes) {
            return new Share(yes ? 1 : 0, 1);
        }

        double value() {
            return whole == 0 ? Double.NaN : (double) part / whole;
        }
    }
}
