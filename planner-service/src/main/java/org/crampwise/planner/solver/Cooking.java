package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crampwise.planner.menu.Arrangement;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;

/**
 * What is cooked: the mains of lunches and dinners as they follow each other, which of them are eaten again within the days they keep,
 * and what else is cooked on days without cooking. The main of a lunch or dinner stands in the first slot of its pattern.
 */
final class Cooking {

    /** A cooked dish keeps so many days in the refrigerator. */
    static final int KEEPS_DAYS = 3;
    /** Mains cooked anew in a week that cost nothing. */
    private static final int FREE_A_WEEK = 8;
    private static final int WEEK = 7;
    private static final int BROKEN = 150;
    private static final int PRESSURE = 30;
    private static final int NOTHING = MainMeals.NONE;

    private final MenuModel model;
    private final Arrangement wishes;
    private final MainMeals meals;
    /** The food that is the main, by place among the lunches and dinners; or {@link #NOTHING}. */
    private final int[] main;
    private final int[] sides;
    private final boolean[] fresh;
    private final int free;
    private int weight = BROKEN;
    private long soft;
    private long broken;
    private long weighedSoft;
    private long weighedBroken;

    /** @param settled meals that were cooked already, or not eaten as planned */
    Cooking(MenuModel model, Settled settled) {
        this.model = model;
        this.wishes = model.problem.arrangement();
        this.meals = new MainMeals(model, settled);
        this.main = new int[meals.count()];
        Arrays.setAll(main, place -> settled.mainOf(meals.mealAt(place)));
        this.fresh = new boolean[meals.count()];
        this.sides = new int[model.days() * model.mealsOfDay()];
        this.free = (FREE_A_WEEK * model.days() + WEEK - 1) / WEEK;
        recount();
        soft = weighedSoft;
        broken = weighedBroken;
    }

    long soft() {
        return soft;
    }

    long hard() {
        return broken * weight;
    }

    void press() {
        weight += broken > 0 ? PRESSURE : 0;
    }

    /** The meal whose main this lunch has to repeat, or -1. */
    int repeatedBy(int meal) {
        return meals.repeatedBy(meal);
    }

    /** The lunch that has to repeat the main of this meal, or -1. */
    int repeating(int meal) {
        return meals.repeating(meal);
    }

    /** The food that is the main of a meal as it stands, or -1. */
    int mainOf(int meal) {
        return meals.placeOf(meal) == NOTHING ? NOTHING : main[meals.placeOf(meal)];
    }

    boolean isCooked(int food) {
        return food != NOTHING && model.isCooked[food];
    }

    /** How much more the cooking would cost with these servings in a meal; soft and hard are told by {@link #risenSoft} and -Hard. */
    void weigh(int meal, int[] servings) {
        var place = meals.placeOf(meal);
        var newSides = isNoCooking(meal) ? cookedOf(servings, place == NOTHING ? 0 : 1) : 0;
        var newMain = place == NOTHING || servings[0] == MenuState.EMPTY ? NOTHING : model.food[servings[0]];
        if (place == NOTHING || newMain == main[place]) {
            weighedSoft = soft;
            weighedBroken = broken + newSides - sides[meal];
            return;
        }
        var kept = main[place];
        main[place] = newMain;
        recount();
        main[place] = kept;
        weighedBroken += newSides - sides[meal];
    }

    /** The same where two meals of one occasion change places. */
    void weighExchange(int meal, int[] servings, int other, int[] otherServings) {
        var keptMain = mainOf(meal);
        var keptOther = mainOf(other);
        if (meals.placeOf(meal) != NOTHING) {
            main[meals.placeOf(meal)] = keptOther;
            main[meals.placeOf(other)] = keptMain;
            recount();
            main[meals.placeOf(meal)] = keptMain;
            main[meals.placeOf(other)] = keptOther;
        } else {
            weighedSoft = soft;
            weighedBroken = broken;
        }
        var from = meals.placeOf(meal) == NOTHING ? 0 : 1;
        weighedBroken += isNoCooking(meal) ? cookedOf(otherServings, from) - sides[meal] : 0;
        weighedBroken += isNoCooking(other) ? cookedOf(servings, from) - sides[other] : 0;
    }

    long risenSoft() {
        return weighedSoft - soft;
    }

    long risenHard() {
        return (weighedBroken - broken) * weight;
    }

    /** Makes what was weighed last, for each meal of it. */
    void make(int meal, int[] servings) {
        if (meals.placeOf(meal) != NOTHING) {
            main[meals.placeOf(meal)] = servings[0] == MenuState.EMPTY ? NOTHING : model.food[servings[0]];
        }
        sides[meal] = isNoCooking(meal) ? cookedOf(servings, meals.placeOf(meal) == NOTHING ? 0 : 1) : 0;
        soft = weighedSoft;
        broken = weighedBroken;
    }

    private boolean isNoCooking(int meal) {
        return wishes.noCooking().contains(meal / model.mealsOfDay());
    }

    private int cookedOf(int[] servings, int from) {
        var cooked = 0;
        for (var slot = from; slot < servings.length; slot++) {
            cooked += servings[slot] != MenuState.EMPTY && model.isCooked[model.food[servings[slot]]] ? 1 : 0;
        }
        return cooked;
    }

    /** Everything that depends on the order of the mains, anew: a plan has at most 28 of them. */
    private void recount() {
        weighedSoft = 0;
        weighedBroken = Arrays.stream(sides).sum();
        for (var place = 0; place < main.length; place++) {
            fresh[place] = isCooked(main[place]) && !isKept(place);
            weighedBroken += missesLeftover(place) ? 1 : 0;
            weighedBroken += fresh[place] && isNoCooking(meals.mealAt(place)) ? 1 : 0;
        }
        for (var from = 0; from == 0 || from <= model.days() - WEEK; from++) {
            var cooked = freshFrom(from);
            weighedBroken += wishes.mostCookedMains() == 0 ? 0 : Math.max(0, cooked - wishes.mostCookedMains());
            weighedSoft += from % WEEK == 0 ? (long) Math.max(0, cooked - free) * model.cookingWeight : 0;
        }
    }

    private boolean missesLeftover(int place) {
        return meals.repeatedFrom(place) != NOTHING && (main[place] != main[meals.repeatedFrom(place)] || !isCooked(main[place]));
    }

    private int freshFrom(int day) {
        var cooked = 0;
        for (var place = 0; place < fresh.length; place++) {
            cooked += fresh[place] && meals.dayOf(place) >= day && meals.dayOf(place) < day + WEEK ? 1 : 0;
        }
        return cooked;
    }

    /** Whether the main was cooked so shortly before that there is some of it. */
    private boolean isKept(int place) {
        for (var before = place - 1; before >= 0 && meals.dayOf(place) - meals.dayOf(before) <= KEEPS_DAYS; before--) {
            if (fresh[before] && main[before] == main[place]) {
                return true;
            }
        }
        return false;
    }

    /** What of the cooking a menu breaks, for an answer in words. */
    static List<Shortfall> broken(MenuModel model, int[][] slots, Settled settled) {
        var cooking = new Cooking(model, settled);
        for (var meal = 0; meal < slots.length; meal++) {
            if (!settled.holds(meal)) {
                cooking.make(meal, slots[meal]);
            }
        }
        cooking.recount();
        return cooking.shortfalls();
    }

    private List<Shortfall> shortfalls() {
        var found = new ArrayList<Shortfall>();
        var missed = 0;
        var cookedInVain = Arrays.stream(sides).sum();
        var most = 0;
        for (var place = 0; place < main.length; place++) {
            missed += missesLeftover(place) ? 1 : 0;
            cookedInVain += fresh[place] && isNoCooking(meals.mealAt(place)) ? 1 : 0;
            most = Math.max(most, freshFrom(meals.dayOf(place)));
        }
        add(found, "leftovers", missed);
        add(found, "no-cooking", cookedInVain);
        add(found, "cooked-mains", wishes.mostCookedMains() == 0 ? 0 : most - wishes.mostCookedMains());
        return found;
    }

    private static void add(List<Shortfall> found, String rule, int missing) {
        if (missing > 0) {
            found.add(new Shortfall(rule, missing, 0));
        }
    }
}
