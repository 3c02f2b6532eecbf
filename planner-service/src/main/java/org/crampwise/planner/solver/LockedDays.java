package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.planner.menu.LockedServing;

/** The days of a plan on which servings are fixed, each as a programme of its own: what one day cannot do, no plan with it can. */
final class LockedDays {

    private final MenuModel model;

    private LockedDays(MenuModel model) {
        this.model = model;
    }

    static List<ProvenDay> of(MenuModel model) {
        // what is eaten elsewhere makes days that are not alike
        if (model.problem.arrangement().hasMealsElsewhere()) {
            return List.of();
        }
        var days = new LockedDays(model);
        return model.problem.locks().stream().collect(Collectors.groupingBy(LockedServing::day)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(day -> days.day(day.getValue())).toList();
    }

    private ProvenDay day(List<LockedServing> locks) {
        var patterns = model.patterns.clone();
        locks.stream().collect(Collectors.groupingBy(LockedServing::occasion)).forEach((occasion, fixed) -> {
            // of two snacks either may hold what is fixed: then nothing is demanded of them
            if (Collections.frequency(model.problem.meals(), occasion) == 1) {
                patterns[occasion.ordinal()] = Arrays.stream(patterns[occasion.ordinal()])
                        .flatMap(choice -> seated(choice, fixed)).toArray(PatternChoice[]::new);
            }
        });
        return ProvenDay.fixed(model, patterns);
    }

    /** The pattern in every way the servings can sit in it. */
    private Stream<PatternChoice> seated(PatternChoice choice, List<LockedServing> locks) {
        if (locks.isEmpty()) {
            return Stream.of(choice);
        }
        var lock = locks.getFirst();
        return IntStream.range(0, choice.slots().size()).boxed().flatMap(slot -> {
            var place = choice.slots().get(slot);
            // a slot that holds a fixed serving has no candidate of another food any more
            var fitting = fitting(place, lock);
            return fitting.length == 0
                    ? Stream.empty()
                    : seated(holding(choice, slot, fitting), locks.subList(1, locks.size()));
        });
    }

    private int[] fitting(SlotChoice place, LockedServing lock) {
        var ofFood = IntStream.of(place.candidates())
                .filter(each -> model.candidates.get(each).food().id().equals(lock.foodId())).toArray();
        if (lock.grams().isEmpty()) {
            return ofFood;
        }
        return IntStream.of(ofFood).filter(each -> distance(each, lock) < 0.01).toArray();
    }

    private double distance(int candidate, LockedServing lock) {
        return Math.abs(model.candidates.get(candidate).portion().grams() - lock.grams().orElseThrow());
    }

    private static PatternChoice holding(PatternChoice choice, int slot, int[] fitting) {
        var slots = new ArrayList<>(choice.slots());
        var place = slots.get(slot);
        slots.set(slot, new SlotChoice(place.name(), fitting, false, place.costPresent(), place.costAbsent()));
        return new PatternChoice(choice.pattern(), choice.tally(), choice.cost(), List.copyOf(slots));
    }
}
