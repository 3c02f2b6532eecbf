package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A menu as the engine writes it: the pattern of every meal and the candidate in every slot. */
record Menu(int[] pattern, int[][] slots) {

    static Menu empty(MenuModel model) {
        var meals = model.days() * model.mealsOfDay();
        var slots = new int[meals][MenuModel.SLOTS];
        for (var meal : slots) {
            Arrays.fill(meal, MenuState.EMPTY);
        }
        return new Menu(new int[meals], slots);
    }

    static Menu of(MenuState state) {
        return new Menu(state.pattern.clone(), Arrays.stream(state.slots).map(int[]::clone).toArray(int[][]::new));
    }

    /** One line, to hand a menu from one process to another. */
    String written() {
        return IntStream.range(0, pattern.length).mapToObj(meal -> pattern[meal] + ":" + Arrays.stream(slots[meal])
                .mapToObj(Integer::toString).collect(Collectors.joining(","))).collect(Collectors.joining(" "));
    }

    static Menu read(String written) {
        var meals = Arrays.stream(written.split(" ")).map(meal -> meal.split(":")).toList();
        return new Menu(meals.stream().mapToInt(meal -> Integer.parseInt(meal[0])).toArray(),
                meals.stream().map(meal -> Arrays.stream(meal[1].split(",")).mapToInt(Integer::parseInt).toArray())
                        .toArray(int[][]::new));
    }
}
