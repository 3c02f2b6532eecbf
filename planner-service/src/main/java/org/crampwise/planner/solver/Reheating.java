package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Occasion;

/** Proposes lunches and dinners around a main that was cooked before, and lets a lunch follow the dinner it repeats. */
final class Reheating {

    /** Of a hundred lunches and dinners built anew so many are tried around something cooked before. */
    private static final int REHEATED = 15;

    private final MenuModel model;
    private final MenuState state;
    private final Chance chance;
    /** Where each food can stand as a main: by occasion and food. */
    private final Main[][][] mains;
    private final int[] follow = new int[MenuModel.SLOTS];

    private record Main(int pattern, int candidate) {}

    Reheating(MenuModel model, MenuState state, Chance chance) {
        this.model = model;
        this.state = state;
        this.chance = chance;
        this.mains = Arrays.stream(Occasion.values()).map(this::mainsAt).toArray(Main[][][]::new);
    }

    private Main[][] mainsAt(Occasion occasion) {
        if (!occasion.isMainMeal()) {
            return new Main[0][];
        }
        var byFood = IntStream.range(0, model.problem.foods().size()).mapToObj(food -> new ArrayList<Main>()).toList();
        var patterns = model.patterns[occasion.ordinal()];
        for (var pattern = 0; pattern < patterns.length; pattern++) {
            for (var candidate : patterns[pattern].slots().getFirst().candidates()) {
                byFood.get(model.food[candidate]).add(new Main(pattern, candidate));
            }
        }
        return byFood.stream().map((List<Main> places) -> places.toArray(Main[]::new)).toArray(Main[][]::new);
    }

    /** The lunch that has to follow when this meal is served in this way, or -1. */
    int follower(int meal, int[] proposal) {
        var lunch = state.cooking.repeating(meal);
        return lunch < 0 || proposal[0] == MenuState.EMPTY || model.food[proposal[0]] == state.cooking.mainOf(meal) ? -1 : lunch;
    }

    /** Proposes what was cooked before: what has to be repeated, or now and then something that is still there. -1 for neither. */
    int draw(int meal, int[] proposal) {
        var must = state.cooking.repeatedBy(meal);
        if (must >= 0) {
            return around(meal, state.cooking.mainOf(must), proposal);
        }
        if (!model.occasion(meal % model.mealsOfDay()).isMainMeal() || chance.below(100) >= REHEATED) {
            return -1;
        }
        var before = meal - 1 - chance.below(Cooking.KEEPS_DAYS * model.mealsOfDay());
        return before < 0 || !state.cooking.isCooked(state.cooking.mainOf(before))
                ? -1
                : around(meal, state.cooking.mainOf(before), proposal);
    }

    private int around(int meal, int food, int[] proposal) {
        if (food < 0) {
            return -1;
        }
        var occasion = model.occasion(meal % model.mealsOfDay());
        var places = mains[occasion.ordinal()][food];
        if (places.length == 0) {
            return -1;
        }
        var place = places[chance.below(places.length)];
        Arrays.fill(proposal, MenuState.EMPTY);
        proposal[0] = place.candidate();
        MealProposal.drawRest(model.patterns[occasion.ordinal()][place.pattern()], proposal, chance);
        return place.pattern();
    }

    /** Serves a dinner in this way and its main again at the lunch that follows, if the total cost rises by at most the threshold. */
    boolean changeBoth(int meal, int pattern, int[] proposal, int lunch, long threshold) {
        var oldPattern = state.pattern[meal];
        var oldSlots = state.slots[meal].clone();
        var before = state.cost();
        state.change(meal, pattern, proposal, Long.MAX_VALUE / 2);
        var lunchPattern = following(lunch, model.food[proposal[0]]);
        if (lunchPattern >= 0 && state.change(lunch, lunchPattern, follow, threshold - (state.cost() - before))) {
            return true;
        }
        if (oldPattern == MenuState.EMPTY) {
            return true;
        }
        state.change(meal, oldPattern, oldSlots, Long.MAX_VALUE / 2);
        return false;
    }

    /** Keeps the sides of the lunch where its pattern has room for the new main. */
    private int following(int lunch, int food) {
        for (var place : mains[Occasion.LUNCH.ordinal()][food]) {
            if (place.pattern() == state.pattern[lunch]) {
                System.arraycopy(state.slots[lunch], 0, follow, 0, MenuModel.SLOTS);
                follow[0] = place.candidate();
                return place.pattern();
            }
        }
        return around(lunch, food, follow);
    }
}
