package org.crampwise.planner.naturalness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.naturalness.PairCosts.CategoryPair;
import org.crampwise.planner.naturalness.PairCosts.FoodAt;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;

/** Reads what was learned from real meals out of the seeds. */
public final class HabitSeeds {

    /** "fruit+90=fruit|dried-fruit": optional, costs 90 when filled; "hot-drink-40=coffee|tea": costs 40 when left out. */
    private static final Pattern SLOT = Pattern.compile("([a-z-]+?)(?:([+-])(\\d+))?=([a-z|-]+)");

    private HabitSeeds() {}

    public static Habits read() {
        return new Habits(FactTable.ofSeed("meal-patterns.csv").rows().stream().map(HabitSeeds::pattern).toList(),
                FactTable.ofSeed("serving-limits.csv").rows().stream().map(HabitSeeds::servingLimit).toList(), familyLimits(),
                new PairCosts(pairs(), partners()));
    }

    /** Weights of the soft rules by name, hundredths of a nat. */
    public static Map<String, Double> weights() {
        return FactTable.ofSeed("rule-weights.csv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("rule"), row -> row.decimal("weight").doubleValue()));
    }

    private static MealPattern pattern(Row row) {
        var slots = cells(row.text("slots")).stream().map(HabitSeeds::slot).toList();
        return new MealPattern(row.text("id"), Occasion.of(row.text("occasion")), row.text("name"), row.integer("survey_meals"),
                row.integer("per_week"), slots);
    }

    private static Slot slot(String words) {
        var parts = SLOT.matcher(words);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The slot (%s) must read like fruit+90=fruit|dried-fruit".formatted(words));
        }
        var cost = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        var roles = new LinkedHashSet<>(Arrays.asList(parts.group(4).split("\\|")));
        return new Slot(parts.group(1), roles, parts.group(2) != null, "+".equals(parts.group(2)) ? cost : 0,
                "-".equals(parts.group(2)) ? cost : 0);
    }

    private static ServingLimit servingLimit(Row row) {
        return new ServingLimit(row.text("id"), FoodGroup.of(cells(row.text("counts"))), row.integer("per_day"),
                row.integer("per_week"),
                row.integer("per_week_plant_based"), row.find("at_least_per_week").map(Integer::parseInt).orElse(0),
                row.find("variety").isPresent(), row.text("words"));
    }

    private static Map<String, FamilyLimit> familyLimits() {
        return FactTable.ofSeed("family-limits.csv").rows().stream()
                .map(row -> new FamilyLimit(row.text("role"), row.integer("per_day"),
                        row.integer("per_week"), row.integer("free_per_week"), row.integer("cost_above")))
                .collect(Collectors.toUnmodifiableMap(FamilyLimit::role, limit -> limit));
    }

    private static Map<CategoryPair, Integer> pairs() {
        var pairs = new HashMap<CategoryPair, Integer>();
        for (var row : FactTable.ofSeed("naturalness/category-pairs.csv").rows()) {
            pairs.put(CategoryPair.of(Occasion.of(row.text("occasion")), row.text("category"), row.text("other_category")),
                    row.integer("cost"));
        }
        return pairs;
    }

    private static Map<FoodAt, Set<String>> partners() {
        return FactTable.ofSeed("naturalness/food-partners.csv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> new FoodAt(row.text("food"), Occasion.of(row.text("occasion"))),
                        row -> Set.copyOf(cells(row.text("partner_categories")))));
    }

    private static List<String> cells(String list) {
        return List.of(list.split("; "));
    }
}
