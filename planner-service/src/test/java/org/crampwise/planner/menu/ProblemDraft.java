package org.crampwise.planner.menu;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A menu problem of which a test says only what matters to it; otherwise one day of four meals of somebody who needs 2000 kcal. */
public final class ProblemDraft {

    /** What the tables of the rule tests count with. */
    private static final List<NutrientBound> ROUND_FIGURES = List.of(
            new NutrientBound("magnesium", 300, POSITIVE_INFINITY, 210, POSITIVE_INFINITY),
            new NutrientBound("potassium", 2600, POSITIVE_INFINITY, 1820, 5000),
            new NutrientBound("calcium", 1000, 2000, 700, 2400),
            new NutrientBound("vitamin-d", 15, 100, 9, 120),
            new NutrientBound("vitamin-b12", 2, POSITIVE_INFINITY, 1.2, POSITIVE_INFINITY),
            new NutrientBound("sodium", NEGATIVE_INFINITY, 2300, NEGATIVE_INFINITY, 2760));

    private final List<TraitLimit> traitLimits = new ArrayList<>();
    private final List<LockedServing> locks = new ArrayList<>();
    private MenuLimits limits = MenuLimits.NONE;
    private int days = 1;
    private List<Food> foods = List.of();
    private List<MealPattern> patterns = List.of();
    private List<Occasion> meals = List.of(Occasion.BREAKFAST, Occasion.LUNCH, Occasion.DINNER, Occasion.SNACK);
    private double energyKcal = 2000;
    private double proteinGrams = 50;
    private List<NutrientBound> bounds = ROUND_FIGURES;
    private boolean plantBased;
    private boolean vegan;
    private Set<String> liked = Set.of();
    private Set<String> atHome = Set.of();
    private int maxRepeats;
    private long seed = 1;
    private Arrangement arrangement = Arrangement.NONE;

    private ProblemDraft() {}

    public static ProblemDraft problem() {
        return new ProblemDraft();
    }

    public ProblemDraft days(int number) {
        days = number;
        return this;
    }

    public ProblemDraft foods(List<Food> all) {
        foods = all;
        return this;
    }

    public ProblemDraft patterns(List<MealPattern> all) {
        patterns = all;
        return this;
    }

    public ProblemDraft meals(Occasion... occasions) {
        meals = List.of(occasions);
        return this;
    }

    public ProblemDraft needs(double kcal, double protein) {
        energyKcal = kcal;
        proteinGrams = protein;
        return this;
    }

    public ProblemDraft bounds(List<NutrientBound> all) {
        bounds = all;
        return this;
    }

    public ProblemDraft limit(String trait, int servingsPerWeek) {
        traitLimits.add(new TraitLimit(trait, servingsPerWeek));
        return this;
    }

    public ProblemDraft limits(MenuLimits all) {
        limits = all;
        return this;
    }

    public ProblemDraft plantBased() {
        plantBased = true;
        return this;
    }

    public ProblemDraft vegan() {
        plantBased = true;
        vegan = true;
        return this;
    }

    public ProblemDraft likes(String... words) {
        liked = Set.of(words);
        return this;
    }

    public ProblemDraft atHome(String... ids) {
        atHome = Set.of(ids);
        return this;
    }

    public ProblemDraft maxRepeats(int number) {
        maxRepeats = number;
        return this;
    }

    public ProblemDraft lock(int day, Occasion occasion, String food, double grams) {
        locks.add(new LockedServing(day, occasion, food, Optional.of(grams)));
        return this;
    }

    public ProblemDraft lock(int day, Occasion occasion, String food) {
        locks.add(new LockedServing(day, occasion, food, Optional.empty()));
        return this;
    }

    public ProblemDraft arranged(Arrangement meals) {
        arrangement = meals;
        return this;
    }

    public ProblemDraft seed(long number) {
        seed = number;
        return this;
    }

    public MenuProblem made() {
        return new MenuProblem(LocalDate.of(2026, 11, 23), days, foods, patterns, meals, energyKcal, proteinGrams,
                EnergyRange.ADULT, bounds, limits.withTraits(traitLimits),
                plantBased, vegan, liked, atHome, maxRepeats, locks, arrangement, seed);
    }
}
