package org.crampwise.planner.naturalness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Portion;

/** Which portions of a food a person would serve at an occasion, and how far each is from what people eat. */
public final class Portions {

    private static final double NARROWEST = 0.6;
    private static final double WIDEST = 1.6;
    private static final double[] WHOLE = { 1 };
    private static final double[] DOUBLE = { 1, 2 };
    private static final double[] HALVES = { 1, 1.5, 2 };
    private static final double[] FREE = { 0.5, 1, 1.5, 2 };
    private static final Map<String, double[]> MULTIPLES = Map.ofEntries(Map.entry("bread", DOUBLE), Map.entry("egg", DOUBLE),
            Map.entry("fruit", DOUBLE), Map.entry("pancake", DOUBLE), Map.entry("pizza", new double[]{ 1, 2, 3 }),
            Map.entry("mexican-dish", DOUBLE), Map.entry("sandwich", DOUBLE), Map.entry("dessert", DOUBLE),
            Map.entry("processed-meat", DOUBLE), Map.entry("nuts", DOUBLE), Map.entry("nut-butter", DOUBLE),
            Map.entry("meat", HALVES), Map.entry("poultry", HALVES), Map.entry("fish", HALVES), Map.entry("shellfish", HALVES),
            Map.entry("vegetable", HALVES), Map.entry("side-salad", HALVES), Map.entry("mixed-dish", HALVES),
            Map.entry("stew-dish", HALVES), Map.entry("main-soup", HALVES), Map.entry("soup", HALVES),
            Map.entry("main-salad", HALVES),
            Map.entry("cold-cereal", HALVES), Map.entry("porridge", HALVES), Map.entry("plant-protein", HALVES),
            Map.entry("breakfast-plate", HALVES), Map.entry("potato", HALVES), Map.entry("starchy-vegetable", HALVES),
            Map.entry("grain", FREE), Map.entry("beans", FREE), Map.entry("savory-snack", DOUBLE), Map.entry("cracker", DOUBLE),
            Map.entry("spread", DOUBLE));
    /** Bowls and plates made for one: who needs much takes half as much again, only who needs very much two. */
    private static final Set<String> MADE_FOR_ONE = Set.of("breakfast-plate", "main-salad");
    private static final double MIDDLE_APPETITE = 1;
    private static final double LARGE_APPETITE = 1.25;
    /** Nobody serves half of these. */
    private static final Set<String> WHOLE_PIECES = Set.of("pie", "roll", "pepper", "wing", "drumstick", "thigh", "dumpling",
            "samosa",
            "dosa", "dog", "cake", "patty", "chop", "fritter", "nugget", "meatball", "link");
    /** So many pieces and no more, by measure. */
    private static final Map<String, Double> MOST_PIECES = Map.of("wrap", 4.0);
    private static final Map<String, Double> MOST_GRAMS = Map.of("fruit", 260.0, "nuts", 57.0, "nut-butter", 48.0);
    private static final Map<String, Double> LEAST_GRAMS = Map.of("vegetable", 60.0, "side-salad", 50.0);

    /** A portion with its distance from usual in hundredths of a nat (three nats for each natural logarithm outside the middle half). */
    public record Natural(Portion portion, int cost) {}

    private final double appetite;

    /** @param energyKcal energy need a day: who needs more eats larger portions, less than in proportion */
    public Portions(double energyKcal) {
        this.appetite = Math.clamp(StrictMath.pow(energyKcal / 2100, 0.6), 0.85, 1.4);
    }

    public List<Natural> of(Food food, String role, Occasion occasion) {
        var seen = food.eatingAt(occasion);
        double p25 = appetite * seen.map(eating -> eating.gramsP25()).orElse(0.8 * food.usualPortion().grams());
        double p75 = appetite * seen.map(eating -> eating.gramsP75()).orElse(1.25 * food.usualPortion().grams());
        var natural = new ArrayList<Natural>();
        for (var portion : servable(food, role)) {
            var distance = Math.max(0, Math.max(StrictMath.log(p25 / portion.grams()), StrictMath.log(portion.grams() / p75)));
            if (portion.grams() >= NARROWEST * p25 && portion.grams() <= WIDEST * p75) {
                natural.add(new Natural(portion, (int) Math.round(300 * distance)));
            }
        }
        return natural;
    }

    private List<Portion> servable(Food food, String role) {
        var servable = new ArrayList<Portion>();
        var usual = food.usualPortion();
        for (var multiple : MULTIPLES.getOrDefault(role, WHOLE)) {
            if (isServed(usual, multiple, role)) {
                add(servable, usual.times(multiple), role);
            }
        }
        food.portions().forEach(portion -> add(servable, portion, role));
        return servable;
    }

    private boolean isServed(Portion usual, double multiple, String role) {
        var isWhole = multiple == Math.rint(multiple) || WHOLE_PIECES.stream().noneMatch(usual.measure()::endsWith);
        var isTooMany = multiple * usual.count() > MOST_PIECES.getOrDefault(usual.measure(), Double.POSITIVE_INFINITY);
        return isWhole && !isTooMany && (!MADE_FOR_ONE.contains(role) || multiple <= mostOfOne());
    }

    private double mostOfOne() {
        return appetite < MIDDLE_APPETITE ? 1 : appetite < LARGE_APPETITE ? 1.5 : 2;
    }

    private static void add(List<Portion> servable, Portion portion, String role) {
        var fits = portion.grams() >= LEAST_GRAMS.getOrDefault(role, 0.0)
                && portion.grams() <= MOST_GRAMS.getOrDefault(role, 2000.0);
        var isNew = servable.stream().noneMatch(other -> Math.abs(other.grams() - portion.grams()) < 0.05 * other.grams());
        if (fits && isNew) {
            servable.add(portion);
        }
    }
}
