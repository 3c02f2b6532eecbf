package org.crampwise.planner.calendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.menu.Occasion;

/**
 * When meals are eaten, by the clock on the wall.
 *
 * @param snacks of the first snack of a day, of the second, and so on; the last holds for all that follow
 */
public record MealTimes(LocalTime breakfast, LocalTime lunch, LocalTime dinner, List<LocalTime> snacks) {

    private static final int MEALS = 3;

    static MealTimes of(CalendarConfig config) {
        return new MealTimes(config.breakfast(), config.lunch(), config.dinner(), List.copyOf(config.snacks()));
    }

    /** Of the text they are stored as. */
    static MealTimes ofText(String text) {
        var times = Arrays.stream(text.split(" ")).map(LocalTime::parse).toList();
        return new MealTimes(times.get(0), times.get(1), times.get(2), times.subList(MEALS, times.size()));
    }

    String text() {
        return Stream.concat(Stream.of(breakfast, lunch, dinner), snacks.stream()).map(LocalTime::toString)
                .collect(Collectors.joining(" "));
    }

    LocalTime of(Occasion occasion, int number) {
        return switch (occasion) {
            case BREAKFAST -> breakfast;
            case LUNCH -> lunch;
            case DINNER -> dinner;
            case SNACK -> snacks.get(Math.min(number, snacks.size()) - 1);
        };
    }
}
