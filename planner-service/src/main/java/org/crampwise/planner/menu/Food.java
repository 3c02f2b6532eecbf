package org.crampwise.planner.menu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plannable food as the planner reads it from the catalog.
 *
 * @param per100g content per 100 g by nutrient code, in the unit of the nutrient; an unknown content is absent, never zero
 * @param allergenFree codes the food is reviewed to be free of; everything else is excluded when asked for
 * @param produceShare share of the weight that counts as fruit and vegetables (dried fruit counts three times)
 * @param milkShare share of the weight that is milk or plant drink drunk as such
 * @param surveyCategory category number of the food survey, the key of the pairs table
 */
public record Food(
        String id,
        String name,
        String category,
        List<String> roles,
        String family,
        String cuisine,
        Map<String, Double> per100g,
        List<Portion> portions,
        Portion usualPortion,
        Set<String> diets,
        Set<String> allergenFree,
        Set<String> traits,
        double produceShare,
        double milkShare,
        String effort,
        String aisle,
        String surveyCategory,
        List<Eating> eating) {

    private static final Set<String> DRUNK = Set.of("milk", "flavored-milk", "juice", "coffee", "tea", "smoothie", "soup",
            "main-soup");

    /** Content of a weight of this food; empty when the catalog does not know it. */
    public Optional<Double> content(String nutrient, double grams) {
        var amount = per100g.get(nutrient);
        return amount == null ? Optional.empty() : Optional.of(amount * grams / 100);
    }

    /** Content of a weight of this food, counting an unknown as nothing: safe for lower bounds only. */
    public double knownContent(String nutrient, double grams) {
        return per100g.getOrDefault(nutrient, 0.0) * grams / 100;
    }

    /** A drink or a soup. */
    public boolean isDrunk() {
        return roles.stream().anyMatch(DRUNK::contains);
    }

    public boolean is(String trait) {
        return traits.contains(trait);
    }

    public Optional<Eating> eatingAt(Occasion occasion) {
        return eating.stream().filter(seen -> seen.occasion() == occasion).findFirst();
    }
}
