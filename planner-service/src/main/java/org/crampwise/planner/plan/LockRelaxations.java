package org.crampwise.planner.plan;

import static org.crampwise.planner.plan.Relaxations.ALL;
import static org.crampwise.planner.plan.Relaxations.relaxation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.Eating;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.plan.Relaxations.Relaxation;

/** What could be given up of the servings a person has fixed: how much of it, at which meal, or that it is there at all. */
record LockRelaxations(PlanRequest request, FoodSnapshot foods, List<LockedServing> worthTrying) {

    Stream<Relaxation> all() {
        var locked = request.wishes().locked();
        var single = worthTrying.stream().flatMap(this::of);
        return Stream.concat(single, locked.size() > 1
                ? Stream.of(relaxation("drop-lock", ALL, "Let the plan choose where you fixed servings.",
                        wish -> wish.with(wish.wishes().withLocked(List.of()))))
                : Stream.empty());
    }

    private Stream<Relaxation> of(LockedServing lock) {
        return Stream.of(freePortion(lock), otherMeal(lock), Optional.of(drop(lock))).flatMap(Optional::stream);
    }

    private Optional<Relaxation> freePortion(LockedServing lock) {
        return lock.grams().map(grams -> relaxation("free-portion", lock.foodId(),
                "Let the planner choose how much %s you have at %s.".formatted(nameOf(lock), placeOf(lock)),
                replacing(lock, new LockedServing(lock.day(), lock.occasion(), lock.foodId(), Optional.empty()))));
    }

    /** At the meal at which most people eat it. */
    private Optional<Relaxation> otherMeal(LockedServing lock) {
        return foods.byId().get(lock.foodId()).eating().stream()
                .max(Comparator.comparingInt(Eating::recalls).thenComparing(Eating::occasion)).map(Eating::occasion)
                .filter(meal -> meal != lock.occasion() && isServed(meal))
                .map(meal -> relaxation("move-lock", lock.foodId(),
                        "Have %s for %s rather than at %s.".formatted(nameOf(lock), meal.code(), placeOf(lock)),
                        replacing(lock, new LockedServing(lock.day(), meal, lock.foodId(), lock.grams()))));
    }

    private boolean isServed(Occasion meal) {
        return request.wishes().occasions().isEmpty() || request.wishes().occasions().contains(meal);
    }

    private Relaxation drop(LockedServing lock) {
        return relaxation("drop-lock", lock.foodId(), "Do not fix %s at %s.".formatted(nameOf(lock), placeOf(lock)),
                wish -> wish.with(wish.wishes()
                        .withLocked(wish.wishes().locked().stream().filter(other -> !other.equals(lock)).toList())));
    }

    private static UnaryOperator<PlanRequest> replacing(LockedServing lock, LockedServing instead) {
        return wish -> wish.with(wish.wishes().withLocked(
                wish.wishes().locked().stream().map(other -> other.equals(lock) ? instead : other).distinct().toList()));
    }

    private String nameOf(LockedServing lock) {
        return foods.byId().get(lock.foodId()).name();
    }

    private String placeOf(LockedServing lock) {
        return "%s on %s".formatted(lock.occasion().code(), request.startDate().plusDays(lock.day()));
    }
}
