package org.crampwise.catalog.dish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.food.FoodFacts.Part;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.food.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What follows for a dish from the foods it is made of. */
public final class Composition {

    private static final String QUALITY = "calculated";
    /** Four digits: a sum of table values is no better known than that, and it is the same on every machine. */
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /** What a part brings into the dish whatever its amount, since it matters to somebody's safety. */
    private static final Set<String> INHERITED = Set.of(
            "fortified-vitamin-d", "fortified-vitamin-b12", "fortified-calcium", "fortified-iron", "fortified-folic-acid",
            "raw-animal", "smoked-fish", "deli-meat", "soft-cheese", "raw-sprouts", "liver", "grapefruit", "alcohol", "caffeine",
            "mercury-high", "mercury-middle", "mercury-low", "oily-fish", "aged-cheese", "cured-meat", "fermented-soy",
            "yeast-extract", "potassium-salt", "coconut-water", "juice-concentrate", "kelp", "natto", "bran-rich",
            "vitamin-d-origin-unknown",
            "red-meat", "processed-meat",
            "special-gluten-free", "special-reduced", "special-lactose-free", "spicy", "raw-vegetable-inside");

    private static final Set<String> OXALATE = Set.of("high-oxalate", "very-high-oxalate");
    private static final BigDecimal MUCH_OF_CALCIUM = new BigDecimal("0.1");
    private static final BigDecimal MUCH_OF_WEIGHT = new BigDecimal("0.25");
    private static final BigDecimal MUCH_VITAMIN_K_UG = new BigDecimal("100");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final List<Measured> parts;

    public Composition(List<Measured> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A part and how much of it is in the dish. */
    public record Measured(FoodFacts food, BigDecimal grams) {
    }

    private static BigDecimal grams(Collection<Measured> parts) {
        return parts.stream().map(Measured::grams).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Unknown in one part is unknown in the dish. */
    public SortedMap<String, Content> content() {
        var content = new TreeMap<String, Content>();
        var known = new LinkedHashSet<>(parts.getFirst().food.per100g().keySet());
        parts.forEach(part -> known.retainAll(part.food.per100g().keySet()));
        for (var nutrient : known) {
            var unit = parts.getFirst().food.per100g().get(nutrient).unit();
            var mean = share(food -> food.per100g(nutrient).orElseThrow());
            content.put(nutrient, new Content(mean, unit, QUALITY));
        }
        return content;
    }

    /** The mean of the parts by weight. */
    private @Nullable BigDecimal share(Function<FoodFacts, @Nullable BigDecimal> of) {
        if (parts.stream().anyMatch(part -> of.apply(part.food) == null)) {
            return null;
        }
        var mean = amount(parts, of).divide(grams(parts), DIGITS).stripTrailingZeros();
        return mean.scale() < 0 ? mean.setScale(0) : mean;
    }

    public @Nullable BigDecimal produceShare() {
        return share(FoodFacts::produceShare);
    }

    public @Nullable BigDecimal milkShare() {
        return share(FoodFacts::milkShare);
    }

    public List<Part> parts() {
        return parts.stream().map(part -> new Part(part.food.id(), part.grams)).toList();
    }

    private static BigDecimal amount(List<Measured> parts, Function<FoodFacts, BigDecimal> of) {
        return parts.stream().map(part -> of.apply(part.food).multiply(part.grams)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<String> diets() {
        return parts.getFirst().food.diets().stream()
                .filter(diet -> parts.stream().allMatch(part -> part.food.diets().contains(diet)))
                .toList();
    }

    public Allergens allergens() {
        return Allergens.of(
                union(food -> food.allergens().contains()),
                union(food -> food.allergens().mayContain()),
                union(food -> food.allergens().unknown()));
    }

    private Set<String> union(Function<FoodFacts, List<String>> of) {
        var union = new LinkedHashSet<String>();
        parts.forEach(part -> union.addAll(of.apply(part.food)));
        return union;
    }

    /** Its own traits and those that follow from its parts. */
    public List<String> traits(List<String> own, List<Portion> portions) {
        var traits = new ArrayList<>(own);
        union(FoodFacts::traits).stream().filter(INHERITED::contains).forEach(traits::add);
        OXALATE.stream().filter(trait -> countsMuch(food -> food.has(trait))).forEach(traits::add);
        var vitaminK = content().get("vitamin-k");
        if (vitaminK != null && isMuchVitaminK(vitaminK.value(), portions)) {
            traits.add("high-vitamin-k");
        }
        return Vocabulary.TRAITS.stream().filter(traits::contains).toList();
    }

    /** A few almonds do not make a porridge a food of high oxalate: what counts is their part of the calcium or of the weight. */
    private boolean countsMuch(Predicate<FoodFacts> which) {
        var those = parts.stream().filter(part -> which.test(part.food)).toList();
        Function<FoodFacts, BigDecimal> calcium = food -> food.per100g("calcium").orElse(BigDecimal.ZERO);
        boolean isMuchOfWeight = !those.isEmpty() && grams(those).compareTo(grams(parts).multiply(MUCH_OF_WEIGHT)) >= 0;
        return isMuchOfWeight
                || amount(those, calcium).compareTo(amount(parts, calcium).multiply(MUCH_OF_CALCIUM)) > 0;
    }

    private static boolean isMuchVitaminK(BigDecimal per100g, List<Portion> portions) {
        var usual = portions.stream().filter(Portion::usual).findFirst().orElseThrow();
        return per100g.multiply(usual.grams()).divide(HUNDRED).compareTo(MUCH_VITAMIN_K_UG) >= 0;
    }
}
