package org.crampwise.planner.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.crampwise.planner.diary.WeeklyTrend.Direction;
import org.crampwise.planner.diary.WeeklyTrend.Week;
import org.junit.jupiter.api.Test;

class WeeklyTrendTest {

    private static List<Week> weeks(double... figures) {
        return IntStream.range(0, figures.length).mapToObj(i -> new Week(i, figures[i])).toList();
    }

    private static WeeklyTrend trend(double... figures) {
        return WeeklyTrend.of(weeks(figures));
    }

    @Test
    void four_weeks_are_too_few_whatever_they_show() {
        assertThat(trend(20, 10, 5, 0).direction()).isEqualTo(Direction.TOO_FEW);
    }

    @Test
    void a_steady_fall_is_told_with_its_slope() {
        assertThat(trend(10, 9, 8, 7, 6)).isEqualTo(new WeeklyTrend(Direction.FEWER, -1));
        assertThat(trend(1, 3, 5, 7, 9, 11)).isEqualTo(new WeeklyTrend(Direction.MORE, 2));
    }

    @Test
    void a_week_left_out_counts_as_time() {
        var weeks = List.of(new Week(0, 10), new Week(2, 8), new Week(4, 6), new Week(6, 4), new Week(8, 2));
        assertThat(WeeklyTrend.of(weeks).perWeek()).isEqualTo(-1);
    }

    @Test
    void one_bad_week_moves_nothing() {
        assertThat(trend(3, 3, 30, 3, 3, 3, 3)).isEqualTo(new WeeklyTrend(Direction.NO_CLEAR_CHANGE, 0));
        assertThat(trend(10, 9, 8, 40, 6, 5, 4, 3).direction()).isEqualTo(Direction.FEWER);
    }

    @Test
    void nights_all_alike_are_no_change() {
        assertThat(trend(0, 0, 0, 0, 0, 0)).isEqualTo(new WeeklyTrend(Direction.NO_CLEAR_CHANGE, 0));
    }

    @Test
    void read_backwards_a_trend_is_the_opposite() {
        var dice = new Random(5);
        for (int round = 0; round < 200; round++) {
            var figures = dice.doubles(8, 0, 10).boxed().toList();
            var backwards = new ArrayList<>(figures);
            Collections.reverse(backwards);
            var one = trend(figures.stream().mapToDouble(Double::doubleValue).toArray());
            var other = trend(backwards.stream().mapToDouble(Double::doubleValue).toArray());
            assertThat(other.perWeek()).isEqualTo(-one.perWeek());
            assertThat(other.direction() == Direction.NO_CLEAR_CHANGE).isEqualTo(one.direction() == Direction.NO_CLEAR_CHANGE);
        }
    }

    /** Of series that are nothing but chance, about one in twenty may look like a change, not more. */
    @Test
    void chance_is_rarely_taken_for_a_change() {
        var dice = new Random(11);
        for (int weeks : List.of(5, 8, 12, 26)) {
            long changes = IntStream.range(0, 4000)
                    .filter(round -> trend(IntStream.range(0, weeks).mapToDouble(week -> cramps(dice)).toArray())
                            .direction() != Direction.NO_CLEAR_CHANGE)
                    .count();
            assertThat(changes / 4000.0).as("%d weeks", weeks).isLessThan(0.065);
        }
    }

    /** A week of nights with a cramp in one of three. */
    private static double cramps(Random dice) {
        return IntStream.range(0, 7).filter(night -> dice.nextInt(3) == 0).count();
    }
}
