package org.crampwise.planner.diary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Sums nights up by weeks. A week with too few nights told says nothing: forgetting to write is not sleeping well. */
record DiarySummary(DiaryRange range, List<Night> nights) {

    static final String CHANCE = "Nights vary by chance, and cramps come and go by themselves: in trials people who were given nothing "
            + "but a dummy had fewer of them too. A change here does not say what made it.";
    static final String TOO_FEW = "There are too few nights yet to tell a trend: it takes five weeks with four nights told in each.";
    static final String NO_CLEAR_CHANGE = "No clear change over these weeks: they differ no more than chance would make them.";
    static final String APPOINTMENT = "Cramps that come often, break your sleep, or come with weakness, numbness or swelling are a reason for an "
            + "appointment with your doctor.";
    private static final int WEEK = 7;
    private static final int NIGHTS_THAT_TELL = 4;

    SummaryView view(List<NightView.Care> care) {
        var weeks = weeks();
        var told = weeks.entrySet().stream().filter(week -> perSevenNights(week.getValue()).isPresent())
                .map(week -> new WeeklyTrend.Week(week.getKey(), perSevenNights(week.getValue()).get())).toList();
        var trend = WeeklyTrend.of(told);
        boolean isClear = trend.direction() == WeeklyTrend.Direction.FEWER || trend.direction() == WeeklyTrend.Direction.MORE;
        return new SummaryView(care.isEmpty() ? null : care, range.from(), range.to(), nights.size(),
                (int) nights.stream().filter(night -> night.cramps() > 0).count(), cramps(nights),
                median(told.stream().map(WeeklyTrend.Week::figure).toList()),
                median(nights.stream().flatMap(night -> night.pain().stream()).map(Integer::doubleValue).toList()),
                weeks.entrySet().stream().map(week -> week(week.getKey(), week.getValue())).toList(),
                trend.direction().name().toLowerCase(Locale.ROOT).replace('_', '-'), isClear ? rounded(trend.perWeek()) : null,
                List.of(words(trend, told.size()), CHANCE, APPOINTMENT));
    }

    private static String words(WeeklyTrend trend, int weeks) {
        return switch (trend.direction()) {
            case TOO_FEW -> TOO_FEW;
            case NO_CLEAR_CHANGE -> NO_CLEAR_CHANGE;
            case FEWER -> "Fewer cramps were written down over these %d weeks: about %s fewer each week than the week before."
                    .formatted(weeks, rounded(-trend.perWeek()).toPlainString());
            case MORE -> "More cramps were written down over these %d weeks: about %s more each week than the week before."
                    .formatted(weeks, rounded(trend.perWeek()).toPlainString());
        };
    }

    private TreeMap<Integer, List<Night>> weeks() {
        var weeks = new TreeMap<Integer, List<Night>>();
        for (var night : nights) {
            weeks.computeIfAbsent((int) ChronoUnit.DAYS.between(range.from(), night.date()) / WEEK, week -> new ArrayList<>())
                    .add(night);
        }
        return weeks;
    }

    private SummaryView.WeekView week(int number, List<Night> told) {
        return new SummaryView.WeekView(range.from().plusDays((long) number * WEEK), told.size(), cramps(told),
                perSevenNights(told).map(DiarySummary::rounded).orElse(null));
    }

    private static Optional<Double> perSevenNights(List<Night> told) {
        return told.size() < NIGHTS_THAT_TELL ? Optional.empty() : Optional.of((double) WEEK * cramps(told) / told.size());
    }

    private static int cramps(List<Night> nights) {
        return nights.stream().mapToInt(Night::cramps).sum();
    }

    private static @Nullable BigDecimal median(List<Double> figures) {
        return figures.isEmpty() ? null : rounded(WeeklyTrend.median(figures));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
