package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.List;

/** What the cooking of a menu and the waste at home cost, told once more from the servings alone. */
final class CookingFromScratch {

    private static final int BROKEN = 150;

    private final MenuModel model;
    private final MenuState state;
    private final List<Main> mains = new ArrayList<>();

    /** @param food id of the food, only where it is cooked */
    private record Main(int day, boolean isLunch, String food, boolean anew) {}

    CookingFromScratch(MenuState state) {
        this.model = state.model;
        this.state = state;
        for (var meal = 0; meal < state.slots.length; meal++) {
            var day = meal / model.mealsOfDay();
            if (model.occasion(meal % model.mealsOfDay()).isMainMeal()) {
                var food = cooked(state.slots[meal][0]);
                var kept = mains.stream().anyMatch(main -> main.anew && main.food.equals(food) && day - main.day <= 3);
                mains.add(new Main(day, model.isLunch(meal), food, !food.isEmpty() && !kept));
            }
        }
    }

    private String cooked(int candidate) {
        var food = candidate < 0 ? null : model.candidates.get(candidate).food();
        return food == null || !food.effort().equals("cook") ? "" : food.id();
    }

    long soft() {
        var free = Math.ceil(8 * model.days() / 7.0);
        var soft = 0.0;
        for (var from = 0; from == 0 || from + 7 <= model.days(); from += 7) {
            soft += model.cookingWeight * Math.max(0, anew(from) - free);
        }
        return (long) soft + waste();
    }

    private long waste() {
        var waste = 0.0;
        for (var stock : model.problem.arrangement().stocks()) {
            var used = 0.0;
            for (var meal = 0; meal < (stock.lastDay() + 1) * model.mealsOfDay() && meal < state.slots.length; meal++) {
                for (var candidate : state.slots[meal]) {
                    var served = candidate < 0 ? null : model.candidates.get(candidate);
                    used += served != null && served.food().id().equals(stock.foodId()) ? served.portion().grams() : 0;
                }
            }
            waste += model.wasteWeight * stock.urgency() * Math.max(0, 1 - used / stock.grams());
        }
        return Math.round(waste);
    }

    private long anew(int from) {
        return mains.stream().filter(main -> main.anew && main.day >= from && main.day < from + 7).count();
    }

    long hard() {
        var wishes = model.problem.arrangement();
        var broken = 0L;
        for (var from = 0; from == 0 || from + 7 <= model.days(); from++) {
            broken += wishes.mostCookedMains() == 0 ? 0 : Math.max(0, anew(from) - wishes.mostCookedMains());
        }
        for (var main : mains) {
            var dinner = mains.stream().filter(other -> !other.isLunch && other.day == main.day - 1).findFirst();
            var wished = main.isLunch && wishes.leftovers().contains(main.day) && dinner.isPresent();
            broken += wished && (main.food.isEmpty() || !main.food.equals(dinner.get().food)) ? 1 : 0;
            broken += main.anew && wishes.noCooking().contains(main.day) ? 1 : 0;
        }
        return BROKEN * (broken + besideMains());
    }

    private long besideMains() {
        var cooked = 0L;
        for (var meal = 0; meal < state.slots.length; meal++) {
            if (model.problem.arrangement().noCooking().contains(meal / model.mealsOfDay())) {
                for (var slot = model.occasion(meal % model.mealsOfDay()).isMainMeal() ? 1 : 0; slot < MenuModel.SLOTS; slot++) {
                    cooked += cooked(state.slots[meal][slot]).isEmpty() ? 0 : 1;
                }
            }
        }
        return cooked;
    }
}
