package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.menu.Portion;

/** Where a finished menu stands among its rules: which of them leave it no room, and what would give one of them more. */
public final class MenuBalance {

    /** A sum within this share of its rule's reference from a bound has next to no room. */
    private static final double NO_ROOM = 0.01;
    /** Less than this share of a need is no room worth a change. */
    private static final double WORTH_A_CHANGE = 0.01;

    private final MenuModel model;
    private final MenuState state;
    private final StandingMenu menu;

    /**
     * A rule at its bound.
     *
     * @param rule name of the rule or limit
     * @param isLeast whether it is the lower bound that has no room
     * @param days indexes of the days it binds, empty for a rule of the whole plan
     */
    public record Binding(String rule, boolean isLeast, List<Integer> days) {}

    /**
     * A change of one serving that keeps every rule and gives a nutrient more.
     *
     * @param gain what it adds to the mean day, in the nutrient's unit
     * @param costs by how much the objective of the menu rises, nats
     */
    public record Loosening(MenuPlace place, Food before, Food food, Portion portion, double gain, double costs) {}

    MenuBalance(StandingMenu menu) {
        this.model = menu.model;
        this.state = menu.state;
        this.menu = menu;
    }

    /** The rules at their bounds: of sums of the plan and of its days, and of limits on servings. */
    public List<Binding> binding() {
        // of a day with a meal eaten elsewhere only a part is known
        return model.problem.arrangement().hasMealsElsewhere()
                ? List.of()
                : Stream.of(ofPlan(), ofDays(), ofServings()).flatMap(List::stream).toList();
    }

    private List<Binding> ofPlan() {
        var bindings = new ArrayList<Binding>();
        for (var bound : model.planBounds) {
            sides(bound, model.days(), at -> sum(bound.measure()), 1)
                    .forEach(side -> bindings.add(new Binding(side.rule(), side.isLeast(), List.of())));
        }
        return bindings;
    }

    private List<Binding> ofDays() {
        var bindings = new ArrayList<Binding>();
        for (var bound : model.dayBounds) {
            bindings.addAll(sides(bound, 1, day -> sum(day, bound.measure()), model.days()));
        }
        return bindings;
    }

    /** The sides of a bound that leave some of the sums no room. */
    private List<Binding> sides(Bound bound, int days, IntToDoubleFunction sum, int sums) {
        if (!bound.hard()) {
            return List.of();
        }
        var rule = model.rules.get(bound.rule()).id();
        var room = NO_ROOM * Bound.SCALE * days;
        var least = IntStream.range(0, sums)
                .filter(at -> bound.lower() != Integer.MIN_VALUE && sum.applyAsDouble(at) - bound.lower() < room).boxed()
                .toList();
        var most = IntStream.range(0, sums)
                .filter(at -> bound.upper() != Integer.MAX_VALUE && bound.upper() - sum.applyAsDouble(at) < room).boxed()
                .toList();
        return Stream.of(new Binding(rule, true, least), new Binding(rule, false, most)).filter(side -> !side.days().isEmpty())
                .toList();
    }

    private double sum(int measure) {
        return IntStream.range(0, model.days()).mapToDouble(day -> sum(day, measure)).sum();
    }

    private double sum(int day, int measure) {
        var sum = 0.0;
        for (var meal = day * model.mealsOfDay(); meal < (day + 1) * model.mealsOfDay(); meal++) {
            for (var candidate : state.slots[meal]) {
                sum += candidate == MenuState.EMPTY ? 0 : model.content[candidate * model.measureCount() + measure];
            }
        }
        return sum;
    }

    /** Limits on groups and traits that are used up, or only just reached. Every family is at its limit sooner or later. */
    private List<Binding> ofServings() {
        var bindings = new ArrayList<Binding>();
        for (var tally = 0; tally < model.tallies.size(); tally++) {
            var limit = model.tallies.get(tally);
            var servings = servings(tally);
            if (limit.id().startsWith("group:") || limit.id().startsWith("trait:")) {
                if (limit.atLeast() > 0 && servings == limit.atLeast()) {
                    bindings.add(new Binding(limit.id(), true, List.of()));
                } else if (model.days() == 7 && servings == limit.perWeek()) {
                    bindings.add(new Binding(limit.id(), false, List.of()));
                }
            }
        }
        return bindings;
    }

    private int servings(int tally) {
        return (int) Stream.of(state.slots).flatMapToInt(IntStream::of).filter(candidate -> candidate != MenuState.EMPTY)
                .filter(candidate -> IntStream.of(model.talliesOfFood[model.food[candidate]]).anyMatch(each -> each == tally))
                .count();
    }

    /** The change of one serving that gives the nutrient more and costs the menu least; each is made, looked at and taken back. */
    public Optional<Loosening> loosening(String nutrient) {
        var measure = model.measures.stream().map(Measure::id).toList().indexOf(nutrient);
        return measure < 0
                ? Optional.empty()
                : IntStream.range(0, state.slots.length).boxed().flatMap(meal -> loosening(meal, measure).stream())
                        .min(Comparator.comparingDouble(Loosening::costs));
    }

    private List<Loosening> loosening(int meal, int measure) {
        var found = new ArrayList<Loosening>();
        var slots = menu.choiceOf(meal).slots();
        for (var slot = 0; slot < slots.size(); slot++) {
            var before = state.slots[meal][slot];
            if (before != MenuState.EMPTY && !menu.isLocked(meal, slot)) {
                for (var candidate : slots.get(slot).candidates()) {
                    if (gain(before, candidate, measure) >= WORTH_A_CHANGE * Bound.SCALE * model.days()) {
                        tried(meal, slot, candidate, measure).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private Optional<Loosening> tried(int meal, int slot, int candidate, int measure) {
        var before = state.slots[meal][slot];
        var soft = state.soft();
        var sum = sum(measure);
        menu.put(meal, slot, candidate);
        var keepsAll = state.hard() == 0;
        var costs = (state.soft() - soft) / 100.0;
        // of a breakfast that is the same on several days all change
        var gain = (sum(measure) - sum) / Bound.SCALE * model.referenceOf(measure) / model.days();
        menu.put(meal, slot, before);
        var served = model.candidates.get(candidate);
        return keepsAll
                ? Optional.of(new Loosening(menu.placeOf(meal, slot), model.candidates.get(before).food(), served.food(),
                        served.portion(), gain, costs))
                : Optional.empty();
    }

    private double gain(int before, int candidate, int measure) {
        return model.content[candidate * model.measureCount() + measure] - model.content[before * model.measureCount() + measure];
    }
}
