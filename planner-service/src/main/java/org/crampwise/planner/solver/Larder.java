package org.crampwise.planner.solver;

import java.util.List;

import org.crampwise.planner.menu.Stock;

/** How much of what is at home the menu uses in time, and what the rest costs. */
final class Larder {

    private final MenuModel model;
    private final List<Stock> stocks;
    private final double[] used;
    private final double[] weighed;
    private long soft;
    private long weighedSoft;

    Larder(MenuModel model) {
        this.model = model;
        this.stocks = model.problem.arrangement().stocks();
        this.used = new double[stocks.size()];
        this.weighed = new double[stocks.size()];
        this.soft = cost(used);
    }

    long soft() {
        return soft;
    }

    /** What the waste would cost more with these servings in the place of those. */
    long weigh(int day, int[] before, int[] after) {
        for (var index = 0; index < weighed.length; index++) {
            var inTime = day <= stocks.get(index).lastDay();
            weighed[index] = used[index] + (inTime ? grams(index, after) - grams(index, before) : 0);
        }
        weighedSoft = weighed.length == 0 ? 0 : cost(weighed);
        return weighedSoft - soft;
    }

    /** The same where the servings of two days change places. */
    void weighExchange(int day, int[] servings, int other, int[] otherServings) {
        for (var index = 0; index < weighed.length; index++) {
            var moved = grams(index, otherServings) - grams(index, servings);
            var last = stocks.get(index).lastDay();
            weighed[index] = used[index] + (day <= last ? moved : 0) - (other <= last ? moved : 0);
        }
        weighedSoft = weighed.length == 0 ? 0 : cost(weighed);
    }

    long risen() {
        return weighedSoft - soft;
    }

    void make() {
        System.arraycopy(weighed, 0, used, 0, used.length);
        soft = weighedSoft;
    }

    private double grams(int stock, int[] servings) {
        var grams = 0.0;
        for (var candidate : servings) {
            if (candidate != MenuState.EMPTY && model.candidates.get(candidate).food().id().equals(stocks.get(stock).foodId())) {
                grams += model.candidates.get(candidate).portion().grams();
            }
        }
        return grams;
    }

    private long cost(double[] eaten) {
        var cost = 0.0;
        for (var index = 0; index < eaten.length; index++) {
            var stock = stocks.get(index);
            cost += model.wasteWeight * stock.urgency() * Math.max(0, 1 - eaten[index] / stock.grams());
        }
        return Math.round(cost);
    }
}
