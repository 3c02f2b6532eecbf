package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.crampwise.planner.menu.Occasion;

/**
 * Every rule that survives averaging a plan over its days. Days can be exchanged, so what no average day can do, no plan can do;
 * rules that are not linear (pairs, repeats) cost nothing or more and may be left out without making the bound false.
 */
final class DayRows {

    private static final Set<Occasion> ALL = EnumSet.allOf(Occasion.class);

    private final MenuModel model;
    private final List<DayRow> rows = new ArrayList<>();

    private DayRows(MenuModel model) {
        this.model = model;
    }

    /** What must hold, each meal's own rules too: the rows of a proof that there is no plan. */
    static List<DayRow> of(MenuModel model) {
        var rows = new DayRows(model);
        rows.addSums();
        rows.addMeals();
        for (var tally = 0; tally < model.tallies.size(); tally++) {
            if (!model.tallies.get(tally).id().startsWith("pattern:")) {
                rows.add(tally, model.tallies.get(tally));
            }
        }
        return List.copyOf(rows.rows);
    }

    /** The rules of one day, whatever the other days are like. */
    static List<DayRow> ofOneDay(MenuModel model) {
        var rows = new DayRows(model);
        for (var bound : model.dayBounds) {
            rows.add(bound, ALL, 1);
        }
        rows.addMeals();
        for (var tally = 0; tally < model.tallies.size(); tally++) {
            var most = model.tallies.get(tally);
            if (most.perDay() < model.mealsOfDay() && !most.id().startsWith("pattern:")
                    && !(most.variety() && rows.hasRepeatedBreakfast())) {
                rows.rows.add(new DayRow(most.id(), -1, tally, ALL, Double.NEGATIVE_INFINITY, most.perDay(), true, 0));
            }
        }
        return List.copyOf(rows.rows);
    }

    private void addMeals() {
        for (var occasion : Occasion.values()) {
            var meals = Collections.frequency(model.problem.meals(), occasion);
            for (var bound : model.mealBounds[occasion.ordinal()]) {
                addMeals(bound, occasion, meals);
            }
        }
    }

    /** What must hold and what is wished of days and plan, repeats and margins too: the rows of what a plan must cost. */
    static List<DayRow> withWishes(MenuModel model) {
        var rows = new DayRows(model);
        rows.addSums();
        for (var tally = 0; tally < model.tallies.size(); tally++) {
            rows.add(tally, model.tallies.get(tally));
            rows.addRepeats(tally, model.tallies.get(tally));
        }
        rows.addMargins();
        return List.copyOf(rows.rows);
    }

    private void addSums() {
        for (var bound : model.dayBounds) {
            add(bound, ALL, 1);
        }
        for (var bound : model.planBounds) {
            add(bound, ALL, model.days());
        }
    }

    private void add(Bound bound, Set<Occasion> occasions, double days) {
        rows.add(new DayRow(model.rules.get(bound.rule()).id(), bound.measure(), -1, occasions, lower(bound) / days,
                upper(bound) / days,
                bound.hard(), bound.weight() * Bound.SCALE / 1000.0));
    }

    private void addMeals(Bound bound, Occasion occasion, int meals) {
        if (meals > 0) {
            rows.add(new DayRow(model.rules.get(bound.rule()).id(), bound.measure(), -1, Set.of(occasion), lower(bound) * meals,
                    upper(bound) * meals, bound.hard(), bound.weight() * Bound.SCALE / 1000.0));
        }
    }

    private void add(int index, Tally tally) {
        var perDay = mostPerDay(tally);
        var atLeast = tally.atLeast() == 0 ? Double.NEGATIVE_INFINITY : (double) tally.atLeast() / model.days();
        if (perDay < model.mealsOfDay() && !(tally.variety() && hasRepeatedBreakfast())) {
            rows.add(new DayRow(tally.id(), -1, index, ALL, atLeast, perDay, true, 0));
        }
    }

    /** A breakfast repeated as asked may stand above what variety allows. */
    private boolean hasRepeatedBreakfast() {
        return model.problem.arrangement().sameBreakfast().size() > 1;
    }

    /** Repeats are counted week by week, from the first day; in days left over they are free, and so they are here. */
    private void addRepeats(int index, Tally tally) {
        var weeks = model.days() <= 7 ? 1 : model.days() % 7 == 0 ? model.days() / 7 : 0;
        if (weeks > 0 && tally.costAbove() > 0 && !(tally.variety() && hasRepeatedBreakfast())) {
            rows.add(new DayRow("repeats-of-" + tally.id(), -1, index, ALL, Double.NEGATIVE_INFINITY,
                    (double) weeks * tally.free() / model.days(), false, tally.costAbove()));
        }
    }

    /** The cost of a lacking margin is rounded down, by at most 1. */
    private void addMargins() {
        for (var measure : model.marginWeight > 0 ? model.coreMeasures : new int[0]) {
            rows.add(new DayRow(DayRow.MARGIN, measure, -1, ALL, 1.25 - 1.0 / model.marginWeight, Double.POSITIVE_INFINITY, false,
                    (double) model.marginWeight / model.days()));
        }
    }

    /** The mean of the most servings a plan can have: each full week its own, and the days left over at most one week's again. */
    private double mostPerDay(Tally tally) {
        var leftOver = Math.min(tally.perWeek(), tally.perDay() * (model.days() % 7));
        return Math.min(tally.perDay(), (model.days() / 7 * tally.perWeek() + leftOver) / (double) model.days());
    }

    private static double lower(Bound bound) {
        return bound.lower() == Integer.MIN_VALUE ? Double.NEGATIVE_INFINITY : (bound.lower() - rounding(bound)) / Bound.SCALE;
    }

    private static double upper(Bound bound) {
        return bound.upper() == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : (bound.upper() + rounding(bound)) / Bound.SCALE;
    }

    /** The bounds of the search are drawn in for rounding, and what missing a wish costs is rounded down by at most 1: no proof is. */
    private static double rounding(Bound bound) {
        return 200 + (bound.hard() || bound.weight() == 0 ? 0 : 1000.0 / bound.weight());
    }
}
