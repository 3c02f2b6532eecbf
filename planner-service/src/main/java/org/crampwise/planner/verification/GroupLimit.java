package org.crampwise.planner.verification;

import java.util.List;
import java.util.OptionalDouble;

/** How often foods that are alike to the eater may come, and how often they should. */
record GroupLimit(String id, List<String> members, double perDay, double perWeek, double perWeekPlantBased,
        OptionalDouble atLeastPerWeek, boolean variety) {

    static GroupLimit of(SeedRow row) {
        return new GroupLimit(row.text("id"), row.list("counts"), limit(row, "per_day"), limit(row, "per_week"),
                limit(row, "per_week_plant_based"), row.number("at_least_per_week"),
                row.text("variety").equals("yes"));
    }

    private static double limit(SeedRow row, String column) {
        return row.number(column).orElse(Double.POSITIVE_INFINITY);
    }

    boolean counts(CatalogFood food) {
        return members.stream().anyMatch(member -> {
            var kindAndName = member.split(":", 2);
            return switch (kindAndName[0]) {
                case "food" -> food.id().equals(kindAndName[1]);
                case "role" -> food.roles().contains(kindAndName[1]);
                case "category" -> food.category().equals(kindAndName[1]);
                case "trait" -> food.is(kindAndName[1]);
                default -> throw new IllegalStateException("The group %s counts %s, which is no food, role, category or trait"
                        .formatted(id, member));
            };
        });
    }

    double perWeek(boolean plantBased) {
        return plantBased ? perWeekPlantBased : perWeek;
    }
}
