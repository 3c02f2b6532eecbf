package org.crampwise.planner.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether weekly figures go up or down: the slope of Theil and Sen (the median of the slopes between all pairs of weeks), called a
 * change only where the test of Mann and Kendall finds the order of the weeks unlikely by chance. A single bad week moves neither.
 *
 * @param perWeek by how much the figure changes from week to week
 */
record WeeklyTrend(Direction direction, double perWeek) {

    /** With fewer weeks no order at all would be unlikely enough. */
    static final int LEAST_WEEKS = 5;
    /** Beyond this many standard deviations one series in twenty goes by chance. */
    private static final double CHANCE = 1.96;

    enum Direction {
        TOO_FEW,
        NO_CLEAR_CHANGE,
        FEWER,
        MORE
    }

    /** A figure, and in which week it was. */
    record Week(int number, double figure) {}

    static WeeklyTrend of(List<Week> weeks) {
        if (weeks.size() < LEAST_WEEKS) {
            return new WeeklyTrend(Direction.TOO_FEW, 0);
        }
        var slopes = slopes(weeks);
        double deviation = deviation(weeks, slopes);
        if (Math.abs(deviation) < CHANCE) {
            return new WeeklyTrend(Direction.NO_CLEAR_CHANGE, median(slopes));
        }
        return new WeeklyTrend(deviation < 0 ? Direction.FEWER : Direction.MORE, median(slopes));
    }

    private static List<Double> slopes(List<Week> weeks) {
        var slopes = new ArrayList<Double>();
        for (int i = 0; i < weeks.size(); i++) {
            for (int j = i + 1; j < weeks.size(); j++) {
                slopes.add((weeks.get(j).figure - weeks.get(i).figure) / (weeks.get(j).number - weeks.get(i).number));
            }
        }
        return slopes;
    }

    /** By how many standard deviations rises outnumber falls; one is taken off, since counts move in steps. */
    private static double deviation(List<Week> weeks, List<Double> slopes) {
        double balance = slopes.stream().mapToDouble(Math::signum).sum();
        double count = weeks.size();
        double ties = weeks.stream().collect(Collectors.groupingBy(Week::figure, Collectors.counting())).values().stream()
                .mapToDouble(tied -> tied * (tied - 1.0) * (2.0 * tied + 5)).sum();
        double variance = (count * (count - 1) * (2 * count + 5) - ties) / 18;
        return balance == 0 || variance == 0 ? 0 : (balance - Math.signum(balance)) / Math.sqrt(variance);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
