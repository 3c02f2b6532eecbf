package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

import org.crampwise.planner.solver.Setting.BenchCase;

/** Serves the cheapest everywhere, then takes every change that helps until none does. */
record GreedyMenus(Setting setting, double limitMillis) implements Method {

    private static final long MUST_IMPROVE = -1;
    /** Broken rules weigh six times as much as at the start of the engine's search: as much as at its end. */
    private static final int STRICT = 48;
    private static final int CHEAPEST = 30;

    @Override
    public String name() {
        return "greedy, best change";
    }

    @Override
    public Answer plan(BenchCase person) {
        var start = System.nanoTime();
        var descent = new Descent(setting.compile(person.problem()), start);
        descent.run();
        return Answer.inHeap(Optional.of(Menu.of(descent.state)), descent.firstMillis, Method.millisSince(start), "", descent);
    }

    private final class Descent {

        private final MenuModel model;
        private final MenuState state;
        private final int meals;
        private final long start;
        private double firstMillis = Double.NaN;

        private Descent(MenuModel model, long start) {
            this.model = model;
            this.state = new MenuState(model);
            this.meals = model.days() * model.mealsOfDay();
            this.start = start;
            state.setStrictness(STRICT);
        }

        private void run() {
            for (var meal = 0; meal < meals; meal++) {
                var choices = choices(meal);
                var cheapest = IntStream.range(0, choices.length).boxed()
                        .min(Comparator.comparingInt(index -> choices[index].cost()));
                state.change(meal, cheapest.orElseThrow(), filled(choices[cheapest.get()]), Long.MAX_VALUE);
            }
            var improved = true;
            while (improved && Method.millisSince(start) < limitMillis) {
                improved = sweep() || state.hard() > 0 && repair();
            }
        }

        private PatternChoice[] choices(int meal) {
            return model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()];
        }

        private int[] filled(PatternChoice choice) {
            var slots = new int[MenuModel.SLOTS];
            Arrays.fill(slots, MenuState.EMPTY);
            for (var slot = 0; slot < choice.slots().size(); slot++) {
                var place = choice.slots().get(slot);
                slots[slot] = place.optional() ? MenuState.EMPTY : cheapest(place)[0];
            }
            return slots;
        }

        private int[] cheapest(SlotChoice place) {
            return Arrays.stream(place.candidates()).boxed().sorted(Comparator.comparingInt(candidate -> model.cost[candidate]))
                    .mapToInt(Integer::intValue).limit(CHEAPEST).toArray();
        }

        private boolean sweep() {
            var improved = false;
            for (var meal = 0; meal < meals; meal++) {
                var choices = choices(meal);
                for (var pattern = 0; pattern < choices.length; pattern++) {
                    improved |= accept(state.change(meal, pattern, filled(choices[pattern]), MUST_IMPROVE));
                }
                var places = choices[state.pattern[meal]].slots();
                for (var slot = 0; slot < places.size(); slot++) {
                    improved |= serveBest(meal, slot, places.get(slot));
                }
                for (var other = meal + model.mealsOfDay(); other < meals; other += model.mealsOfDay()) {
                    improved |= accept(state.exchange(meal, other, MUST_IMPROVE));
                }
            }
            return improved;
        }

        private boolean serveBest(int meal, int slot, SlotChoice place) {
            var improved = false;
            var proposal = state.slots[meal].clone();
            if (place.optional()) {
                proposal[slot] = MenuState.EMPTY;
                improved = accept(state.change(meal, state.pattern[meal], proposal, MUST_IMPROVE));
            }
            for (var candidate : place.candidates()) {
                proposal[slot] = candidate;
                improved |= accept(state.change(meal, state.pattern[meal], proposal, MUST_IMPROVE));
            }
            return improved;
        }

        /** Two servings of one meal at once, where one alone no longer helps. */
        private boolean repair() {
            var improved = false;
            for (var meal = 0; meal < meals && Method.millisSince(start) < limitMillis; meal++) {
                var places = choices(meal)[state.pattern[meal]].slots();
                for (var slot = 0; slot < places.size(); slot++) {
                    for (var other = 0; other < slot; other++) {
                        improved |= serveBoth(meal, slot, places.get(slot), other, places.get(other));
                    }
                }
            }
            return improved;
        }

        private boolean serveBoth(int meal, int slot, SlotChoice place, int other, SlotChoice otherPlace) {
            var improved = false;
            var proposal = state.slots[meal].clone();
            for (var one : cheapest(place)) {
                for (var two : cheapest(otherPlace)) {
                    proposal[slot] = one;
                    proposal[other] = two;
                    improved |= accept(state.change(meal, state.pattern[meal], proposal, MUST_IMPROVE));
                }
            }
            return improved;
        }

        private boolean accept(boolean changed) {
            if (changed && state.hard() == 0 && Double.isNaN(firstMillis)) {
                firstMillis = Method.millisSince(start);
            }
            return changed;
        }
    }
}
