package org.crampwise.planner.verification;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A rule of safety as this room reads it: its code, whom it concerns, and what it asks of every plan for them. */
record SafetyRule(String code, Predicate<Eater> concerns, List<ObjectNode> constraints) {

    private static final Set<String> POTASSIUM_RAISING = Set.of("spironolactone", "potassium-sparing-diuretic", "aliskiren",
            "trimethoprim", "ciclosporin", "tacrolimus", "potassium-tablets", "heparin-long");

    /** Rules that ask something of the food. Their findings must be in the answer, save those of every plan. */
    static final List<SafetyRule> ALL = List.of(
            of("POTASSIUM_RAISING_DRUG", SafetyRule::takesPotassiumRaisers, window("potassium", 0.8, 1.0),
                    never("potassium-salt"), never("coconut-water"), never("juice-concentrate")),
            of("RAAS_DRUG", eater -> (eater.has("ace-inhibitor") || eater.has("arb")) && !takesPotassiumRaisers(eater),
                    window("potassium", 0.9, 1.1), never("potassium-salt")),
            of("DIGOXIN", eater -> eater.has("digoxin"), window("potassium", 0.9, 1.1), window("magnesium", 0.9, 1.1)),
            of("HEART_FLUID", eater -> eater.has("heart-failure") || eater.has("fluid-restriction") || eater.has("ascites"),
                    eachDay("sodium")),
            of("LIVER", eater -> eater.has("cirrhosis"), eachDay("sodium")),
            of("WARFARIN", eater -> eater.hasAny("warfarin", "vitamin-k-antagonist"), never("natto")),
            of("LITHIUM", eater -> eater.has("lithium")),
            of("INSULIN", eater -> eater.hasAny("insulin", "sulfonylurea")),
            of("BMI_LOW", eater -> eater.bmi() >= 16 && eater.bmi() < 18.5),
            of("HIGH_CALCIUM", ConditionRules::isHighCalcium, never("fortified-vitamin-d")),
            of("ADRENAL", ConditionRules::isAdrenal),
            of("MALABSORPTION", eater -> eater.hasAny("pernicious-anaemia", "bariatric-surgery", "crohns-disease",
                    "untreated-coeliac-disease", "short-bowel")),
            of("LEVOTHYROXINE", eater -> eater.has("levothyroxine")),
            of("CHELATION", eater -> eater.hasAny("tetracycline", "quinolone")),
            of("BISPHOSPHONATE", eater -> eater.has("bisphosphonate")),
            of("MAOI", eater -> eater.has("maoi") || eater.has("linezolid"), never("aged-cheese"), never("cured-meat"),
                    never("fermented-soy"), never("yeast-extract"), never("alcohol")),
            of("KIDNEY_STONE", eater -> eater.has("kidney-stone"), never("very-high-oxalate")),
            of("GRAPEFRUIT", eater -> eater.has("grapefruit-warning"), never("grapefruit")),
            of("LACTOSE", eater -> eater.has("lactose-intolerance") || eater.without().contains("lactose"),
                    constraint("exclude-allergen").put("allergen", "lactose")),
            of("VEGAN_B12", Eater::eatsOnlyPlants, constraint("count-only-added").put("nutrient", "vitamin-b12")),
            of("PREGNANCY", eater -> eater.isPregnant() || eater.has("planning-pregnancy"), never("mercury-high"),
                    never("raw-animal"), never("liver"), never("soft-cheese"), never("smoked-fish"), never("deli-meat"),
                    never("raw-sprouts"), never("alcohol"), never("kelp"), caffeine(), eachDay("vitamin-a"), fish(),
                    never("mercury-middle")),
            of("LACTATION", Eater::isLactating, never("mercury-high"), never("alcohol"), caffeine(), fish(),
                    never("mercury-middle")),
            of("IRON_OVERLOAD", eater -> eater.has("haemochromatosis"), never("fortified-iron"), never("raw-animal")));

    /** Rules of every plan: no findings. */
    static final List<SafetyRule> SILENT = List.of(
            of("RAW_ANIMAL", eater -> eater.age() >= 65 || eater.isPregnant() || isImmuneSuppressed(eater), never("raw-animal")),
            of("EUROPEAN_FISH", eater -> eater.referenceSet().equals("eu-efsa")
                    && (eater.isPregnant() || eater.isLactating() || eater.has("planning-pregnancy")), oilyFish()),
            of("SODIUM", eater -> eater.has("hypertension"), eachDay("sodium")),
            of("POTASSIUM_CEILING", eater -> true,
                    constraint("nutrient-ceiling").put("nutrient", "potassium").put("amount", 5000)));

    private static SafetyRule of(String code, Predicate<Eater> concerns, ObjectNode... constraints) {
        return new SafetyRule(code, concerns, List.of(constraints));
    }

    private static boolean takesPotassiumRaisers(Eater eater) {
        long mild = Set.of("ace-inhibitor", "arb", "nsaid-daily").stream().filter(eater::has).count();
        return mild >= 2 || POTASSIUM_RAISING.stream().anyMatch(eater::has) || eater.supplement("potassium") > 0;
    }

    private static boolean isImmuneSuppressed(Eater eater) {
        return Set.of("immune-suppressed", "immunosuppressant", "ciclosporin", "tacrolimus").stream().anyMatch(eater::has);
    }

    // the words are those of "constraints" in the answer, so that both are read by one reader

    private static ObjectNode constraint(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private static ObjectNode window(String nutrient, double min, double max) {
        return constraint("nutrient-window").put("nutrient", nutrient).put("min", min).put("max", max);
    }

    private static ObjectNode never(String trait) {
        return constraint("exclude-trait").put("trait", trait);
    }

    private static ObjectNode eachDay(String nutrient) {
        return constraint("limit-each-day").put("nutrient", nutrient);
    }

    private static ObjectNode caffeine() {
        return constraint("nutrient-ceiling").put("nutrient", "caffeine").put("amount", 200);
    }

    private static ObjectNode fish() {
        return constraint("weekly-max-fish").put("servings", 3);
    }

    private static ObjectNode oilyFish() {
        return constraint("weekly-max-trait").put("trait", "oily-fish").put("servings", 2);
    }
}
