package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * One meal of a programme. Slots with the same candidates, whatever their pattern, share their serving variables: as many are
 * served as the chosen pattern has such slots.
 */
final class MealPart {

    final int occasion;
    private final int meal;
    private final PatternChoice[] choices;
    private final int[] chosen;
    /** By pattern and slot: the variable that says whether an optional slot is filled, -1 for the others. */
    private final int[][] filled;
    private final Map<List<Integer>, Place> places = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> byTally = new HashMap<>();

    interface EachServing {
        void accept(int candidate, int variable);
    }

    private record Place(int[] candidates, int[] variables, int row) {}

    MealPart(Programme programme, MenuModel model, int meal) {
        this.meal = meal;
        this.occasion = model.occasion(meal % model.mealsOfDay()).ordinal();
        this.choices = model.patterns[occasion];
        this.chosen = new int[choices.length];
        this.filled = new int[choices.length][];
        var onePattern = programme.addRow(1, 1);
        for (var pattern = 0; pattern < choices.length; pattern++) {
            addPattern(programme, model, pattern);
            programme.addTerm(onePattern, chosen[pattern], 1);
        }
    }

    private void addPattern(Programme programme, MenuModel model, int pattern) {
        var choice = choices[pattern];
        var cost = choice.cost()
                + choice.slots().stream().mapToInt(slot -> slot.optional() ? slot.costAbsent() : slot.costPresent()).sum();
        chosen[pattern] = programme.addVariable(1, cost, true);
        byTally.computeIfAbsent(choice.tally(), unused -> new ArrayList<>()).add(chosen[pattern]);
        filled[pattern] = new int[choice.slots().size()];
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            var place = choice.slots().get(slot);
            var here = places.computeIfAbsent(keyOf(place), unused -> addPlace(programme, model, place.candidates().clone()));
            filled[pattern][slot] = place.optional() ? addOption(programme, chosen[pattern], place) : -1;
            programme.addTerm(here.row(), place.optional() ? filled[pattern][slot] : chosen[pattern], -1);
        }
    }

    private static List<Integer> keyOf(SlotChoice place) {
        return Arrays.stream(place.candidates()).sorted().boxed().toList();
    }

    private static int addOption(Programme programme, int chosen, SlotChoice place) {
        var option = programme.addVariable(1, place.costPresent() - place.costAbsent(), true);
        var onlyInThePattern = programme.addRow(Double.NEGATIVE_INFINITY, 0);
        programme.addTerm(onlyInThePattern, option, 1);
        programme.addTerm(onlyInThePattern, chosen, -1);
        return option;
    }

    private Place addPlace(Programme programme, MenuModel model, int[] candidates) {
        var row = programme.addRow(0, 0);
        var variables = new int[candidates.length];
        for (var index = 0; index < candidates.length; index++) {
            variables[index] = programme.addVariable(1, model.cost[candidates[index]], true);
            programme.addTerm(row, variables[index], 1);
            for (var tally : model.talliesOfFood[model.food[candidates[index]]]) {
                byTally.computeIfAbsent(tally, unused -> new ArrayList<>()).add(variables[index]);
            }
        }
        return new Place(candidates, variables, row);
    }

    /** The variables that count against a limit. */
    List<Integer> counting(int tally) {
        return byTally.getOrDefault(tally, List.of());
    }

    void eachServing(EachServing each) {
        for (var place : places.values()) {
            for (var index = 0; index < place.candidates().length; index++) {
                each.accept(place.candidates()[index], place.variables()[index]);
            }
        }
    }

    void read(IntPredicate isOne, Menu menu) {
        var pattern = 0;
        while (!isOne.test(chosen[pattern])) {
            pattern++;
        }
        menu.pattern()[meal] = pattern;
        Arrays.fill(menu.slots()[meal], MenuState.EMPTY);
        var next = new HashMap<Place, Integer>();
        for (var slot = 0; slot < filled[pattern].length; slot++) {
            if (filled[pattern][slot] < 0 || isOne.test(filled[pattern][slot])) {
                var place = places.get(keyOf(choices[pattern].slots().get(slot)));
                var index = next.getOrDefault(place, 0);
                while (!isOne.test(place.variables()[index])) {
                    index++;
                }
                next.put(place, index + 1);
                menu.slots()[meal][slot] = place.candidates()[index];
            }
        }
    }
}
