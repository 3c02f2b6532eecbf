package org.crampwise.planner.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When meals stand in the calendar. Times have no zone: breakfast is at half past seven wherever one wakes up. */
@ConfigMapping(prefix = "calendar")
public interface CalendarConfig {

    @WithDefault("07:30")
    LocalTime breakfast();

    @WithDefault("12:30")
    LocalTime lunch();

    @WithDefault("18:30")
    LocalTime dinner();

    /** Of the first snack of a day, of the second, and so on; the last holds for all that follow. */
    @WithDefault("15:30,10:30,20:30")
    List<LocalTime> snacks();

    @WithDefault("30m")
    Duration length();
}
