package org.crampwise.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.stored.PlanDraft.meal;
import static org.crampwise.planner.stored.PlanDraft.serving;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.stored.PlanDraft;
import org.junit.jupiter.api.Test;

class MealCalendarTest {

    private static final MealTimes TIMES = new MealTimes(LocalTime.of(7, 30), LocalTime.of(12, 30), LocalTime.of(18, 30),
            List.of(LocalTime.of(15, 30), LocalTime.of(10, 30)));

    private static String calendar(MealView... meals) {
        var plan = new PlanDraft().day(List.of(), meals).plan();
        return new MealCalendar(TIMES, Duration.ofMinutes(30)).of(plan, plan.id().toString(), plan.createdAt());
    }

    @Test
    void one_meal_is_written_to_the_letter() {
        var text = calendar(meal("breakfast", serving("oats", "Oats, milk; nuts", 1.5, "cup", 240)));
        assertThat(text.replace("\r\n ", "").replace("\r\n", "\n")).isEqualTo("""
                BEGIN:VCALENDAR
                PRODID:-//Crampwise//Planner//EN
                VERSION:2.0
                BEGIN:VEVENT
                UID:5b0e6f0a-52f5-4a39-9f3e-1f6a3c1d2e4b-2026-11-23-breakfast-1@crampwise
                DTSTAMP:20261120T080000Z
                DTSTART:20261123T073000
                DURATION:PT30M
                SEQUENCE:0
                SUMMARY:Breakfast: Oats\\, milk\\; nuts
                DESCRIPTION:Oats\\, milk\\; nuts: 1½ cups (240 g)
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """);
    }

    @Test
    void several_snacks_of_a_day_have_their_own_times_and_names() {
        var snack = meal("snack", serving("pear", "Pear", 1, "pear", 180));
        var text = calendar(snack, snack, snack).replace("\r\n ", "");
        assertThat(text).contains("-snack-1@", "-snack-2@", "-snack-3@", "T153000", "T103000");
        assertThat(text.split("T103000", -1)).hasSize(3);
    }

    @Test
    void names_that_are_not_ascii_fit_into_lines_of_75_octets() {
        var text = calendar(meal("lunch", serving("x", "⅛⅔”é".repeat(40), 1, "cup", 100)));
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(76));
        assertThat(text.replace("\r\n ", "")).contains("⅛⅔”é".repeat(40));
    }
}
