package org.crampwise.planner.target;

import java.time.LocalTime;
import java.util.List;

import org.crampwise.planner.person.MealTimes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When people eat who do not say: the same times at which the calendar shows their meals. */
@ConfigMapping(prefix = "calendar")
public interface MealTimesConfig {

    @WithDefault("07:30")
    LocalTime breakfast();

    @WithDefault("12:30")
    LocalTime lunch();

    @WithDefault("18:30")
    LocalTime dinner();

    @WithDefault("15:30,10:30,20:30")
    List<LocalTime> snacks();

    default MealTimes times() {
        return MealTimes.of(breakfast(), lunch(), dinner(), snacks());
    }
}
