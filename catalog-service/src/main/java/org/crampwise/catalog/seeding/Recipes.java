package org.crampwise.catalog.seeding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.food.FoodFacts.Part;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.food.FoodFacts.Source;
import org.crampwise.catalog.food.Vocabulary;

/**
 * Computes what a dish is from the foods it is made of: nothing a dish claims is typed by hand but its name, use and portions.
 */
final class Recipes {

    private static final String DATASET = "crampwise-dishes";
    private static final String QUALITY = "calculated";
    /** Four digits: a sum of table values is no better known than that, and it is the same on every machine. */
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /** What a part brings into the dish whatever its amount, since it matters to somebody's safety. */
    private static final Set<String> INHERITED = Set.of(
            "fortified-vitamin-d", "fortified-vitamin-b12", "fortified-calcium", "fortified-iron", "fortified-folic-acid",
            "raw-animal", "smoked-fish", "deli-meat", "soft-cheese", "raw-sprouts", "liver", "grapefruit", "alcohol", "caffeine",
            "mercury-high", "mercury-middle", "mercury-low", "oily-fish", "aged-cheese", "cured-meat", "fermented-soy",
            "yeast-extract", "potassium-salt", "coconut-water", "juice-concentrate", "kelp", "vitamin-d-origin-unknown",
            "red-meat", "processed-meat",
            "special-gluten-free", "special-reduced", "special-lactose-free", "spicy", "raw-vegetable-inside");

    private static final Set<String> OXALATE = Set.of("high-oxalate", "very-high-oxalate");
    private static final BigDecimal MUCH_OF_CALCIUM = new BigDecimal("0.1");
    private static final BigDecimal MUCH_OF_WEIGHT = new BigDecimal("0.25");
    private static final BigDecimal MUCH_VITAMIN_K_UG = new BigDecimal("100");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Map<String, FoodFacts> foodById;

    Recipes(Map<String, FoodFacts> foodById) {
        this.foodById = foodById;
    }

    private record Measured(FoodFacts food, BigDecimal grams) {
    }

    FoodFacts dish(SeedRow row, List<Eating> eating, String surveyCategory) {
        var parts = row.list("parts").stream().map(part -> measured(row, part)).toList();
        var portions = row.portions("portions");
        var content = content(parts);
        return new FoodFacts(row.text("id"), row.text("name"), row.list("synonyms"), row.text("category"), row.list("roles"),
                row.text("family"), row.text("cuisine"), content, portions, diets(parts), allergens(parts),
                traits(row.list("traits"), parts, content, portions), share(parts, FoodFacts::produceShare),
                share(parts, FoodFacts::milkShare), row.text("effort"), row.text("aisle"), surveyCategory, eating,
                parts.stream().map(part -> new Part(part.food.id(), part.grams)).toList(), row.text("preparation"),
                new Source(DATASET, row.text("id")), true);
    }

    private Measured measured(SeedRow row, String part) {
        var words = part.split("=", -1);
        if (words.length != 2) {
            throw row.unreadable("parts", part, "must read like oats=40");
        }
        var food = foodById.get(words[0]);
        if (food == null) {
            throw row.unreadable("parts", words[0], "is no food of seeds/foods");
        }
        return new Measured(food, row.number("parts", words[1]));
    }

    private static BigDecimal grams(Collection<Measured> parts) {
        return parts.stream().map(Measured::grams).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Unknown in one part is unknown in the dish. */
    private static SortedMap<String, Content> content(List<Measured> parts) {
        var content = new TreeMap<String, Content>();
        var known = new LinkedHashSet<>(parts.getFirst().food.per100g().keySet());
        parts.forEach(part -> known.retainAll(part.food.per100g().keySet()));
        for (var nutrient : known) {
            var unit = parts.getFirst().food.per100g().get(nutrient).unit();
            var mean = share(parts, food -> food.per100g(nutrient).orElseThrow());
            content.put(nutrient, new Content(mean, unit, QUALITY));
        }
        return content;
    }

    /** The mean of the parts by weight. */
    private static BigDecimal share(List<Measured> parts, Function<FoodFacts, BigDecimal> of) {
        return SeedRow.plain(amount(parts, of).divide(grams(parts), DIGITS));
    }

    private static BigDecimal amount(List<Measured> parts, Function<FoodFacts, BigDecimal> of) {
        return parts.stream().map(part -> of.apply(part.food).multiply(part.grams)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> diets(List<Measured> parts) {
        return parts.getFirst().food.diets().stream()
                .filter(diet -> parts.stream().allMatch(part -> part.food.diets().contains(diet)))
                .toList();
    }

    private static Allergens allergens(List<Measured> parts) {
        return Allergens.of(
                union(parts, food -> food.allergens().contains()),
                union(parts, food -> food.allergens().mayContain()),
                union(parts, food -> food.allergens().unknown()));
    }

    private static Set<String> union(List<Measured> parts, Function<FoodFacts, List<String>> of) {
        var union = new LinkedHashSet<String>();
        parts.forEach(part -> union.addAll(of.apply(part.food)));
        return union;
    }

    private static List<String> traits(List<String> own, List<Measured> parts, Map<String, Content> content,
            List<Portion> portions) {
        var traits = new ArrayList<>(own);
        union(parts, FoodFacts::traits).stream().filter(INHERITED::contains).forEach(traits::add);
        OXALATE.stream().filter(trait -> countsMuch(parts, food -> food.has(trait))).forEach(traits::add);
        var vitaminK = content.get("vitamin-k");
        if (vitaminK != null && isMuchVitaminK(vitaminK.value(), portions)) {
            traits.add("high-vitamin-k");
        }
        return Vocabulary.TRAITS.stream().filter(traits::contains).toList();
    }

    /** A few almonds do not make a porridge a food of high oxalate: what counts is their part of the calcium or of the weight. */
    private static boolean countsMuch(List<Measured> parts, Predicate<FoodFacts> which) {
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
