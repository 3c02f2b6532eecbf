package org.crampwise.catalog.food;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** All that is told about a food. The seeds say it, the database keeps it and the API answers it, in this one form. */
@Schema(description = "A food as eaten. A nutrient whose content is unknown is absent, never 0.")
public record FoodFacts(
        String id,
        String name,
        List<String> synonyms,
        String category,
        List<String> roles,
        String family,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cuisine,
        SortedMap<String, Content> per100g,
        List<Portion> portions,
        List<String> diets,
        Allergens allergens,
        List<String> traits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal produceShare,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal milkShare,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String effort,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String aisle,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String surveyCategory,
        List<Eating> eating,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String preparation,
        Source source,
        boolean plannable) {

    /** Not the mapper of the REST layer: the hash of a food must not move when an answer is formatted otherwise. */
    private static final JsonMapper CANONICAL = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    public FoodFacts {
        synonyms = List.copyOf(synonyms);
        roles = List.copyOf(roles);
        per100g = Collections.unmodifiableSortedMap(new TreeMap<>(per100g));
        portions = List.copyOf(portions);
        diets = List.copyOf(diets);
        traits = List.copyOf(traits);
        eating = List.copyOf(eating);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** {@code quality} says how the value was obtained. */
    public record Content(BigDecimal value, String unit, String quality) {
    }

    /** A household measure: {@code count} of {@code measure} weigh {@code grams}. The usual one is what people commonly take. */
    public record Portion(BigDecimal count, String measure, BigDecimal grams, boolean usual) {
    }

    /** How often and how much people in the survey ate it at an occasion; {@code familyRecalls} counts its whole family. */
    public record Eating(String occasion, int recalls, int familyRecalls, BigDecimal gramsP25, BigDecimal gramsMedian,
            BigDecimal gramsP75) {
    }

    /** An ingredient of a dish of ours. */
    public record Part(String food, BigDecimal grams) {
    }

    /** The data set the figures come from and the food's code in it. */
    public record Source(String dataset, String code) {
    }

    /** Of a food that has one, as every plannable food does. */
    public Portion usualPortion() {
        return findUsualPortion().orElseThrow();
    }

    public Optional<Portion> findUsualPortion() {
        return portions.stream().filter(Portion::usual).findFirst();
    }

    public Optional<BigDecimal> per100g(String nutrient) {
        return Optional.ofNullable(per100g.get(nutrient)).map(Content::value);
    }

    public boolean has(String trait) {
        return traits.contains(trait);
    }

    public int recalls() {
        return eating.stream().mapToInt(Eating::recalls).sum();
    }

    /** The same facts give the same digest on every machine. */
    public String digest() {
        return sha256(json());
    }

    /** The form the digest is made of. */
    public String json() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of " + id + " cannot be written as JSON.", e);
        }
    }

    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each code of the vocabulary stands in exactly one list. */
    public record Allergens(List<String> contains, List<String> mayContain, List<String> free, List<String> unknown) {

        /**
         * Fails closed where the lists meet: {@code contains} outranks {@code unknown}, which outranks {@code mayContain}; only
         * the rest is free.
         */
        public static Allergens of(Collection<String> contains, Collection<String> mayContain, Collection<String> unknown) {
            return new Allergens(
                    Vocabulary.ALLERGENS.stream().filter(contains::contains).toList(),
                    remaining(contains, unknown).stream().filter(mayContain::contains).toList(),
                    remaining(contains, unknown).stream().filter(code -> !mayContain.contains(code)).toList(),
                    remaining(contains, List.of()).stream().filter(unknown::contains).toList());
        }

        private static List<String> remaining(Collection<String> without, Collection<String> andWithout) {
            return Vocabulary.ALLERGENS.stream().filter(code -> !without.contains(code) && !andWithout.contains(code)).toList();
        }
    }
}
