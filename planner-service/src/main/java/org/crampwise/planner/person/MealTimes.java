package org.crampwise.planner.person;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When somebody eats, by the occasion's word; the times have no zone. */
public record MealTimes(Map<String, List<LocalTime>> byOccasion) {

    public static final List<String> OCCASIONS = List.of("breakfast", "lunch", "dinner", "snack");

    public MealTimes {
        byOccasion = Map.copyOf(byOccasion);
    }

    public static MealTimes of(LocalTime breakfast, LocalTime lunch, LocalTime dinner, List<LocalTime> snacks) {
        return new MealTimes(Map.of("breakfast", List.of(breakfast), "lunch", List.of(lunch), "dinner", List.of(dinner), "snack",
                List.copyOf(snacks)));
    }

    /** All times at which a meal of this occasion may be eaten. */
    public List<LocalTime> of(String occasion) {
        return byOccasion.getOrDefault(occasion, List.of());
    }

    /** These, but what the person told in place of it. */
    public MealTimes or(Map<String, List<LocalTime>> told) {
        var times = new LinkedHashMap<>(byOccasion);
        times.putAll(told);
        return new MealTimes(times);
    }
}
