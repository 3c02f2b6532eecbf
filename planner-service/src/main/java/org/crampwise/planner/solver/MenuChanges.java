package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Alternative;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.menu.SwapOutcome;
import org.crampwise.planner.menu.SwapOutcome.NotServable;
import org.crampwise.planner.menu.SwapOutcome.Swapped;
import org.crampwise.planner.menu.SwapOutcome.Unmendable;

/** A finished menu under the hand of its eater: what else could stand in a place, and which smallest change keeps all rules then. */
public final class MenuChanges {

    /** Of the changes that mend most, so many are tried together with a second one. */
    private static final int FIRST_STEPS = 40;
    /** A plan may become so much less usual by a swap, hundredths of a nat: far more than any menu differs from another. */
    private static final long MOST_WORTH_IT = 100_000;
    /** What the smallest broken rule weighs while menus are mended. */
    private static final int UNBEARABLE = 10_000;

    private final MenuModel model;
    private final MenuState state;
    private final StandingMenu menu;
    private final long softBefore;

    /** One serving put elsewhere than it is: candidate by meal and slot, with what the whole menu costs then. */
    private record Step(int meal, int slot, int candidate, long hard, long soft) {

        static final Comparator<Step> BEST_FIRST = Comparator.comparingLong(Step::hard).thenComparingLong(Step::soft)
                .thenComparingInt(Step::meal).thenComparingInt(Step::slot).thenComparingInt(Step::candidate);
    }

    MenuChanges(StandingMenu menu) {
        this.model = menu.model;
        this.state = menu.state;
        this.menu = menu;
        this.softBefore = state.soft();
    }

    /** Every other food that could stand there, each in its best portion: first those that keep all rules, then by cost. */
    public List<Alternative> alternatives(MenuPlace place, int most) {
        if (!menu.isOpen(place)) {
            return List.of();
        }
        return bestOfEachFood(place).stream().limit(most).map(step -> {
            var broken = step.hard() == 0 ? List.<Shortfall>of() : brokenAfter(step);
            var candidate = model.candidates.get(step.candidate());
            return new Alternative(candidate.food(), candidate.portion(), (step.soft() - softBefore) / 100.0, broken);
        }).toList();
    }

    private List<Step> bestOfEachFood(MenuPlace place) {
        var meal = menu.mealOf(place);
        var slot = menu.slotOf(place);
        var current = state.slots[meal][slot];
        var bestByFood = new LinkedHashMap<Integer, Step>();
        for (var candidate : menu.choiceOf(meal).slots().get(slot).candidates()) {
            if (current == MenuState.EMPTY || model.food[candidate] != model.food[current]) {
                bestByFood.merge(model.food[candidate], tried(meal, slot, candidate),
                        (one, other) -> Step.BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return bestByFood.values().stream().sorted(Step.BEST_FIRST).toList();
    }

    private List<Shortfall> brokenAfter(Step step) {
        var before = state.slots[step.meal()][step.slot()];
        menu.put(step.meal(), step.slot(), step.candidate());
        var broken = menu.broken();
        menu.put(step.meal(), step.slot(), before);
        return broken;
    }

    /**
     * Puts a food into the place, or the best other one when none is named; where that breaks a rule, changes as few other servings
     * as mend it. What is locked stays.
     */
    public SwapOutcome swap(MenuPlace place, Optional<String> food, Optional<Double> grams) {
        if (!menu.isOpen(place)) {
            return new NotServable();
        }
        var meal = menu.mealOf(place);
        var slot = menu.slotOf(place);
        var wanted = IntStream.of(menu.choiceOf(meal).slots().get(slot).candidates())
                .filter(each -> food.isEmpty() ? !isSameFood(each, meal, slot) : food.get().equals(idOf(each)))
                .mapToObj(each -> tried(meal, slot, each))
                .min(grams.map(this::nearestTo).orElse(Step.BEST_FIRST));
        if (wanted.isEmpty()) {
            return new NotServable();
        }
        menu.put(meal, slot, wanted.get().candidate());
        if (state.hard() == 0) {
            return swapped(List.of(place));
        }
        var broken = menu.broken();
        return mend(meal, slot).map(steps -> (SwapOutcome) swapped(places(place, steps))).orElse(new Unmendable(broken));
    }

    private Comparator<Step> nearestTo(double grams) {
        return Comparator
                .<Step>comparingDouble(step -> Math.abs(model.candidates.get(step.candidate()).portion().grams() - grams))
                .thenComparing(Step.BEST_FIRST);
    }

    private boolean isSameFood(int candidate, int meal, int slot) {
        return state.slots[meal][slot] != MenuState.EMPTY && model.food[candidate] == model.food[state.slots[meal][slot]];
    }

    private String idOf(int candidate) {
        return model.candidates.get(candidate).food().id();
    }

    /** One other serving, or two, changed so that no rule is broken any more: the cheapest such change, already made. */
    private Optional<List<Step>> mend(int meal, int slot) {
        var singles = steps(meal, slot);
        if (singles.isEmpty()) {
            return Optional.empty(); // all other meals are settled
        }
        if (singles.getFirst().hard() == 0) {
            return Optional.of(List.of(made(singles.getFirst())));
        }
        List<Step> best = null;
        for (var first : singles.subList(0, Math.min(FIRST_STEPS, singles.size()))) {
            var before = state.slots[first.meal()][first.slot()];
            menu.put(first.meal(), first.slot(), first.candidate());
            var second = cheapestMend(meal, slot, best == null ? state.soft() + MOST_WORTH_IT : best.getLast().soft());
            menu.put(first.meal(), first.slot(), before);
            if (second.isPresent()) {
                best = List.of(first, second.get());
            }
        }
        return Optional.ofNullable(best).map(steps -> steps.stream().map(this::made).toList());
    }

    /** The change of one serving that mends all that is broken for less than so much; most are seen not to before all is added up. */
    private Optional<Step> cheapestMend(int keptMeal, int keptSlot, long mostSoft) {
        state.setStrictness(8 * UNBEARABLE);
        Optional<Step> best = Optional.empty();
        for (var place : freePlaces(keptMeal, keptSlot)) {
            for (var candidate : menu.choiceOf(place.meal()).slots().get(place.slot()).candidates()) {
                var limit = best.map(Step::soft).orElse(mostSoft) - state.soft() - UNBEARABLE * state.hard();
                var before = state.slots[place.meal()][place.slot()];
                if (candidate != before && menu.putUnlessAbove(place.meal(), place.slot(), candidate, limit - 1)) {
                    if (state.hard() == 0) {
                        best = Optional.of(new Step(place.meal(), place.slot(), candidate, 0, state.soft()));
                    }
                    menu.put(place.meal(), place.slot(), before);
                }
            }
        }
        return best;
    }

    private record FreePlace(int meal, int slot) {}

    private List<FreePlace> freePlaces(int keptMeal, int keptSlot) {
        var places = new ArrayList<FreePlace>();
        for (var meal = 0; meal < state.slots.length; meal++) {
            for (var slot = 0; menu.isFree(meal) && slot < menu.choiceOf(meal).slots().size(); slot++) {
                var isKept = menu.settled.leadOf(meal) == menu.settled.leadOf(keptMeal) && slot == keptSlot;
                if (state.slots[meal][slot] != MenuState.EMPTY && !isKept && !menu.isLocked(meal, slot)) {
                    places.add(new FreePlace(meal, slot));
                }
            }
        }
        return places;
    }

    /** Every change of one serving but the one asked for and those that are locked, the best first. */
    private List<Step> steps(int keptMeal, int keptSlot) {
        var steps = new ArrayList<Step>();
        for (var place : freePlaces(keptMeal, keptSlot)) {
            for (var candidate : menu.choiceOf(place.meal()).slots().get(place.slot()).candidates()) {
                if (candidate != state.slots[place.meal()][place.slot()]) {
                    steps.add(tried(place.meal(), place.slot(), candidate));
                }
            }
        }
        steps.sort(Step.BEST_FIRST);
        return steps;
    }

    private Step tried(int meal, int slot, int candidate) {
        var before = state.slots[meal][slot];
        menu.put(meal, slot, candidate);
        var step = new Step(meal, slot, candidate, state.hard(), state.soft());
        menu.put(meal, slot, before);
        return step;
    }

    private Step made(Step step) {
        menu.put(step.meal(), step.slot(), step.candidate());
        return step;
    }

    private List<MenuPlace> places(MenuPlace asked, List<Step> steps) {
        var places = new ArrayList<>(List.of(asked));
        for (var step : steps) {
            places.add(menu.placeOf(step.meal(), step.slot()));
        }
        return places.stream().distinct().toList();
    }

    private Swapped swapped(List<MenuPlace> places) {
        return new Swapped(menu.days(), places, state.soft() / 100.0);
    }
}
