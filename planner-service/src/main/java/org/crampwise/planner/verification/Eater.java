package org.crampwise.planner.verification;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The person of the profile. */
record Eater(int age, String sex, double heightCm, double weightKg, String activity, String energyMethod,
        OptionalInt gestationWeeks,
        OptionalDouble bmiBefore, OptionalInt monthsSinceBirth, String referenceSet, boolean healthAnswered, Set<String> ticked,
        Set<String> reviewed, String diet, Set<String> without, Map<String, Double> supplements, JsonNode details) {

    private static final Map<String, Double> MICROGRAMS = Map.of("ug", 1.0, "mg", 1e3, "g", 1e6);

    static Eater of(JsonNode profile, Map<String, Set<String>> medicineCodes) {
        var pregnancy = profile.path("pregnancy");
        var lactation = profile.path("lactation");
        return new Eater(profile.path("age").asInt(), profile.path("sex").asText(), profile.path("heightCm").asDouble(),
                profile.path("weightKg").asDouble(), profile.path("activity").asText("low_active"),
                profile.path("energyMethod").asText("eer-2023"),
                pregnancy.isObject() ? OptionalInt.of(pregnancy.path("gestationWeeks").asInt()) : OptionalInt.empty(),
                pregnancy.has("bmiBefore") ? OptionalDouble.of(pregnancy.path("bmiBefore").asDouble()) : OptionalDouble.empty(),
                lactation.isObject() ? OptionalInt.of(lactation.path("monthsSinceBirth").asInt()) : OptionalInt.empty(),
                profile.path("referenceSet").asText("us-dri"), profile.path("health").path("answered").asBoolean(),
                ticked(profile.path("health"), medicineCodes), codes(profile.path("health").path("reviews")),
                profile.path("diet").asText("omnivore"), codes(profile.path("without")),
                supplements(profile.path("supplements")), profile.path("health").path("details"));
    }

    /** Conditions, medicines and symptoms by their codes; a medicine may be given by a common name. */
    private static Set<String> ticked(JsonNode health, Map<String, Set<String>> medicineCodes) {
        var ticked = CatalogFood.texts(health.path("conditions"));
        ticked.addAll(CatalogFood.texts(health.path("symptoms")));
        CatalogFood.texts(health.path("medicines")).forEach(medicine -> ticked.addAll(kinds(medicine, medicineCodes)));
        return ticked;
    }

    /** The kinds of a medicine as it stands on its box: "Losartan potassium 50 mg / hydrochlorothiazide"; else the name itself. */
    static Set<String> kinds(String medicine, Map<String, Set<String>> codes) {
        var kinds = new LinkedHashSet<String>();
        for (var part : medicine.toLowerCase(Locale.ROOT).split("[/+&]")) {
            var name = part.replaceFirst("[ -]*[0-9].*", "").strip().replaceAll("[ _]+", "-");
            var withoutSalt = name.replaceFirst("-[a-z]+$", "");
            kinds.addAll(codes.getOrDefault(name, codes.getOrDefault(withoutSalt, Set.of(name))));
        }
        return kinds;
    }

    /** Bare codes, or objects that hold one. */
    private static Set<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(entry -> entry.path("code").asText(entry.asText()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Double> supplements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).collect(Collectors.toMap(
                supplement -> supplement.path("nutrient").asText(), supplement -> inOwnUnit(supplement), Double::sum));
    }

    private static double inOwnUnit(JsonNode supplement) {
        var given = MICROGRAMS.get(supplement.path("amount").path("unit").asText());
        var own = MICROGRAMS.get(Units.of(supplement.path("nutrient").asText()));
        double value = supplement.path("amount").path("value").asDouble();
        return given == null || own == null ? value : value * given / own;
    }

    boolean hasAny(String... codes) {
        return Stream.of(codes).anyMatch(ticked::contains);
    }

    /** What is eaten on a usual day, as told; empty when it was not. */
    OptionalDouble usual(String nutrient) {
        return amount(details.path("usualIntake").path(nutrient), nutrient);
    }

    /** What a clinician allows of it on a day: {@code min} or {@code max}. */
    OptionalDouble clinicianLimit(String of, String side) {
        return amount(details.path("clinicianLimits").path(of).path(side), of);
    }

    private static OptionalDouble amount(JsonNode amount, String nutrient) {
        if (!amount.path("value").isNumber()) {
            return OptionalDouble.empty();
        }
        var value = amount.path("value").asDouble();
        var unit = amount.path("unit").asText();
        if (nutrient.equals("fluid")) {
            return OptionalDouble.of(unit.equals("l") ? 1000 * value : value);
        }
        return OptionalDouble.of(value * MICROGRAMS.get(unit) / MICROGRAMS.get(Units.of(nutrient)));
    }

    boolean isPregnant() {
        return gestationWeeks.isPresent();
    }

    boolean isLactating() {
        return monthsSinceBirth.isPresent();
    }

    String state() {
        if (isPregnant()) {
            return "pregnant";
        }
        return isLactating() ? "lactating" : "none";
    }

    boolean isPlantBased() {
        return diet.equals("vegan") || diet.equals("vegetarian");
    }

    boolean eatsOnlyPlants() {
        return diet.equals("vegan") || diet.equals("vegetarian") && without.contains("milk") && without.contains("egg");
    }

    boolean has(String code) {
        return ticked.contains(code);
    }

    double bmi() {
        return weightKg / (heightCm * heightCm / 10_000);
    }

    double supplement(String nutrient) {
        return supplements.getOrDefault(nutrient, 0.0);
    }
}
