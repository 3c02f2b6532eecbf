package org.crampwise.planner.naturalness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.crampwise.planner.menu.Eating;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;

/**
 * How usual a food is among those that could stand in its place, and whether this is its time of the day.
 * The hinge makes the first 1.2 nats free: without it menus become more usual than people.
 */
public final class Usualness {

    /** Cost of a food that people do not eat at that occasion, hundredths of a nat; only who fixes it there gets it there. */
    public static final int UNHEARD_OF = 500;

    private static final double HINGE = 1.2;
    private static final double MOST = 5;
    private static final int FEWEST_RECALLS = 5;
    private static final double LEAST_SHARE = 0.05;

    private record RoleAt(String role, Occasion occasion) {}

    private final Map<RoleAt, Double> mostUsual = new HashMap<>();
    private final Map<RoleAt, Double> events = new HashMap<>();
    private final Map<String, Double> eventsOfRole = new HashMap<>();

    public Usualness(List<Food> foods) {
        for (var food : foods) {
            for (var role : food.roles()) {
                food.eating().forEach(seen -> count(new RoleAt(role, seen.occasion()), seen));
            }
        }
    }

    private void count(RoleAt place, Eating seen) {
        mostUsual.merge(place, support(seen), Math::max);
        events.merge(place, (double) seen.recalls(), Double::sum);
        eventsOfRole.merge(place.role(), (double) seen.recalls(), Double::sum);
    }

    /** Cost in hundredths of a nat of the food in this role at this occasion; empty when people do not eat it then. */
    public OptionalInt cost(Food food, String role, Occasion occasion) {
        var seen = food.eatingAt(occasion);
        var everywhere = food.eating().stream().mapToInt(Eating::recalls).sum();
        if (seen.isEmpty() || seen.get().recalls() < FEWEST_RECALLS || seen.get().recalls() < LEAST_SHARE * everywhere) {
            return OptionalInt.empty();
        }
        var place = new RoleAt(role, occasion);
        var rarity = StrictMath.log((mostUsual.get(place) + 3) / (support(seen.get()) + 3)) - HINGE;
        var shareOfRole = events.get(place) / eventsOfRole.get(role);
        var timeliness = (seen.get().recalls() + 8 * shareOfRole) / (everywhere + 8) / shareOfRole;
        var cost = Math.min(MOST, Math.max(0, rarity) + Math.max(0, -StrictMath.log(timeliness)));
        return OptionalInt.of((int) Math.round(100 * cost));
    }

    private static double support(Eating seen) {
        return seen.recalls() + 0.25 * seen.familyRecalls();
    }
}
