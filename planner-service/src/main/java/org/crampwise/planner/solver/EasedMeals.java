package org.crampwise.planner.solver;

/**
 * The meals of one pattern with their own rules eased: breaking one is allowed, at a price that is raised until it hardly pays. What such
 * a meal costs at least, no meal that keeps the rules costs less.
 */
final class EasedMeals {

    private static final int ROUNDS = 20;
    /** What rounding may add to the sums of a meal, on either side. */
    static final int ROUNDING = 6;

    private final MenuModel model;
    private final PatternChoice choice;
    private final Bound[] rules;
    /** What a unit of each rule is worth, kept from one proof to the next. */
    private final double[] eased;
    private double easedLimits;

    EasedMeals(MenuModel model, int occasion, int pattern) {
        this.model = model;
        this.choice = model.patterns[occasion][pattern];
        this.rules = model.mealBounds[occasion];
        this.eased = new double[rules.length];
    }

    int content(int candidate, int rule) {
        return model.content[candidate * model.measureCount() + rules[rule].measure()];
    }

    /** What a serving costs after what it is worth to the meal's own rules too. */
    double price(int candidate, SlotChoice place, Prices worth) {
        return price(candidate, place, worth, eased);
    }

    /** What the limits of the rules add to the price of every meal. */
    double limits() {
        return easedLimits;
    }

    /** What the rules take back from the price of a meal with these sums. */
    double worthOf(long[] sums) {
        var worth = 0.0;
        for (var rule = 0; rule < rules.length; rule++) {
            worth += eased[rule] * sums[rule];
        }
        return worth;
    }

    /**
     * Finds what the meal's own rules are worth by a few steps of subgradient ascent, and the bound that this proves. It begins with
     * nothing and with what they were worth last time, and goes on from the better.
     */
    double prove(Prices worth, double limit) {
        var best = Double.NEGATIVE_INFINITY;
        var last = eased.clone();
        var tried = new double[rules.length];
        var step = 0.6;
        for (var round = 0; round < ROUNDS && best < limit; round++) {
            var brought = new double[rules.length];
            var value = worth.ofPattern(choice) + limits(tried);
            for (var slot = 0; slot < choice.slots().size(); slot++) {
                value += cheapest(slot, worth, tried, brought);
            }
            if (value > best) {
                best = value;
                System.arraycopy(tried, 0, eased, 0, tried.length);
            } else {
                step *= round > 1 ? 0.6 : 1;
                System.arraycopy(eased, 0, tried, 0, tried.length);
            }
            if (round == 0) {
                tried = last;
            } else {
                climb(tried, brought, step * Math.max(5, Math.min(limit, best + 300) - value));
            }
        }
        easedLimits = limits(eased);
        return best;
    }

    private double limits(double[] multipliers) {
        var sum = 0.0;
        for (var rule = 0; rule < rules.length; rule++) {
            if (multipliers[rule] != 0) {
                sum += multipliers[rule] * (multipliers[rule] > 0
                        ? (double) rules[rule].lower() - ROUNDING
                        : (double) rules[rule].upper() + ROUNDING);
            }
        }
        return sum;
    }

    private double cheapest(int slot, Prices worth, double[] multipliers, double[] brought) {
        var place = choice.slots().get(slot);
        var price = place.optional() ? place.costAbsent() : Double.POSITIVE_INFINITY;
        var best = MenuState.EMPTY;
        for (var candidate : place.candidates()) {
            var each = price(candidate, place, worth, multipliers);
            if (each < price) {
                price = each;
                best = candidate;
            }
        }
        for (var rule = 0; rule < rules.length && best != MenuState.EMPTY; rule++) {
            brought[rule] += content(best, rule);
        }
        return price;
    }

    private double price(int candidate, SlotChoice place, Prices worth, double[] multipliers) {
        var price = place.costPresent() + worth.ofCandidate(candidate);
        for (var rule = 0; rule < rules.length; rule++) {
            price -= multipliers[rule] * content(candidate, rule);
        }
        return price;
    }

    /** Raises the worth of rules that the cheapest servings break, lowers that of others. */
    private void climb(double[] multipliers, double[] brought, double aim) {
        var slope = new double[rules.length];
        var steepness = 0.0;
        for (var rule = 0; rule < rules.length; rule++) {
            var bound = rules[rule];
            if (bound.lower() != Integer.MIN_VALUE && (brought[rule] < bound.lower() || multipliers[rule] > 0)) {
                slope[rule] = bound.lower() - brought[rule];
            } else if (bound.upper() != Integer.MAX_VALUE && (brought[rule] > bound.upper() || multipliers[rule] < 0)) {
                slope[rule] = bound.upper() - brought[rule];
            }
            steepness += slope[rule] * slope[rule];
        }
        for (var rule = 0; rule < rules.length && steepness > 0; rule++) {
            var moved = multipliers[rule] + aim / steepness * slope[rule];
            var allowed = moved > 0 ? rules[rule].lower() != Integer.MIN_VALUE : rules[rule].upper() != Integer.MAX_VALUE;
            multipliers[rule] = allowed && moved * multipliers[rule] >= 0 ? moved : 0;
        }
    }
}
