package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

import org.crampwise.planner.solver.Setting.BenchCase;

/**
 * Draws a day of random meals until one obeys every rule of a day, then the next day; a full week that breaks a rule of the week
 * is thrown away whole.
 */
record RandomMenus(Setting setting, double limitMillis) implements Method {

    @Override
    public String name() {
        return "random with rejection";
    }

    @Override
    public Answer plan(BenchCase person) {
        var start = System.nanoTime();
        var draw = new Draw(setting.compile(person.problem()), new SplittableRandom(person.problem().seed()));
        var found = false;
        while (!found && (draw.tries % 256 != 0 || Method.millisSince(start) < limitMillis)) {
            found = draw.day();
        }
        var millis = Method.millisSince(start);
        return Answer.inHeap(found ? Optional.of(draw.menu) : Optional.empty(), found ? millis : Double.NaN, millis,
                "%,d days drawn, %,d fit".formatted(draw.tries, draw.fitting), draw);
    }

    private static final class Draw {

        private final MenuModel model;
        private final SplittableRandom random;
        private final Menu menu;
        private final int[] servings;
        private final int[] sums;
        private int days;
        private long tries;
        private long fitting;

        private Draw(MenuModel model, SplittableRandom random) {
            this.model = model;
            this.random = random;
            this.menu = Menu.empty(model);
            this.servings = new int[model.tallies.size()];
            this.sums = new int[model.measureCount()];
        }

        /** Whether this day completed a plan. */
        private boolean day() {
            tries++;
            Arrays.fill(sums, 0);
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                if (!meal(meal)) {
                    return false;
                }
            }
            if (breaks(model.dayBounds, sums) || !mayBeServed()) {
                return false;
            }
            fitting++;
            if (++days < model.days()) {
                return false;
            }
            days = 0;
            Arrays.fill(servings, 0);
            return Scored.of(model, menu).isPlan();
        }

        private boolean meal(int meal) {
            var occasion = model.occasion(meal).ordinal();
            var at = days * model.mealsOfDay() + meal;
            var pattern = random.nextInt(model.patterns[occasion].length);
            var places = model.patterns[occasion][pattern].slots();
            menu.pattern()[at] = pattern;
            Arrays.fill(menu.slots()[at], MenuState.EMPTY);
            var eaten = new int[sums.length];
            for (var slot = 0; slot < places.size(); slot++) {
                var place = places.get(slot);
                if (!place.optional() || random.nextInt(4) == 0) {
                    var candidate = place.candidates()[random.nextInt(place.candidates().length)];
                    menu.slots()[at][slot] = candidate;
                    add(candidate, eaten);
                }
            }
            for (var measure = 0; measure < sums.length; measure++) {
                sums[measure] += eaten[measure];
            }
            return !breaks(model.mealBounds[occasion], eaten);
        }

        private void add(int candidate, int[] eaten) {
            for (var measure = 0; measure < eaten.length; measure++) {
                eaten[measure] += model.content[candidate * eaten.length + measure];
            }
        }

        private static boolean breaks(Bound[] bounds, int[] sums) {
            return Arrays.stream(bounds).anyMatch(bound -> bound.hard() && bound.violation(sums[bound.measure()]) > 0);
        }

        /** Counts the day's servings if no limit of a day or a week forbids them. */
        private boolean mayBeServed() {
            var today = new int[servings.length];
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                var at = days * model.mealsOfDay() + meal;
                today[model.patterns[model.occasion(meal).ordinal()][menu.pattern()[at]].tally()]++;
                for (var candidate : menu.slots()[at]) {
                    for (var tally : candidate == MenuState.EMPTY ? new int[0] : model.talliesOfFood[model.food[candidate]]) {
                        today[tally]++;
                    }
                }
            }
            for (var tally = 0; tally < today.length; tally++) {
                var limit = model.tallies.get(tally);
                if (today[tally] > limit.perDay() || servings[tally] + today[tally] > limit.perWeek()) {
                    return false;
                }
            }
            Arrays.setAll(servings, tally -> servings[tally] + today[tally]);
            return true;
        }
    }
}
