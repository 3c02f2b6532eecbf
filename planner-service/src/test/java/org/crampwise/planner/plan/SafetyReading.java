package org.crampwise.planner.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who gets no plan, read from the safety reference alone: neither the rules' file nor the code that asks it is looked at here, only
 * the JSON of a profile. Where the reference leaves something open, what is read is the safer of both.
 */
record SafetyReading(Set<String> refuse, Set<String> hold) {

    static final String CONFLICTING_LIMITS = "CONFLICTING_LIMITS";

    private static final List<String> RED_FLAGS = List.of("chest-pain", "breathlessness", "fainting", "irregular-heartbeat",
            "confusion", "seizure", "sudden-weakness-one-side", "bladder-bowel-loss", "numb-saddle-area", "locked-jaw",
            "whole-body-spasm", "hot-confused-after-exertion", "poisoning", "cramp-over-ten-minutes", "severe-muscle-pain",
            "dark-urine", "calf-swollen-warm-red", "hand-spasm", "tingling-round-mouth", "strong-vomiting-diarrhoea",
            "cramps-after-new-diuretic", "fever-stiff-neck", "headache-vision-change", "bleeding-in-pregnancy");
    private static final List<String> KEEP_POTASSIUM = List.of("spironolactone", "potassium-sparing-diuretic", "aliskiren",
            "trimethoprim", "ciclosporin", "tacrolimus", "potassium-tablets", "heparin-long");
    private static final Map<String, LocalTime> USUAL_MEALS = Map.of("breakfast", LocalTime.of(7, 30), "lunch",
            LocalTime.of(12, 30), "dinner", LocalTime.of(18, 30));
    private static final List<LocalTime> USUAL_SNACKS = List.of(LocalTime.of(15, 30), LocalTime.of(10, 30), LocalTime.of(20, 30));
    private static final int FIRST_FOOD_AFTER_MINUTES = 30;

    static SafetyReading of(Map<String, ?> profile, LocalDate today) {
        return new Reader(profile, today).read();
    }

    /** Whether limits of this person can clash at all: the windows of the rules alone always leave something between them. */
    static boolean mayConflict(Map<String, ?> profile) {
        var details = map(map(profile, "health"), "details");
        return Stream.of("clinicianLimits", "usualIntake").anyMatch(details::containsKey) || profile.containsKey("ownBounds")
                || profile.containsKey("supplements");
    }

    private static final class Reader {

        private final Map<String, ?> profile;
        private final Map<String, ?> health;
        private final Map<String, ?> details;
        private final LocalDate today;
        private final Set<Object> told = new HashSet<>();
        private final Set<String> refuse = new TreeSet<>();
        private final Set<String> hold = new TreeSet<>();

        Reader(Map<String, ?> profile, LocalDate today) {
            this.profile = profile;
            this.health = map(profile, "health");
            this.details = map(health, "details");
            this.today = today;
            Stream.of("conditions", "medicines", "symptoms").forEach(kind -> told.addAll(list(health, kind)));
        }

        SafetyReading read() {
            refusals();
            questions();
            holds();
            limitsThatMustBeKnown();
            return new SafetyReading(refuse, hold);
        }

        private void refusals() {
            refuseIf("RED_FLAG", has(RED_FLAGS));
            refuseIf("AGE_UNDER_MIN", age() < 18);
            refuseIf("CKD", has("ckd", "dialysis", "kidney-transplant", "single-kidney"));
            refuseIf("POTASSIUM_RESTRICTED", has("potassium-restricted", "high-potassium"));
            refuseIf("PREGNANCY_NO_REFERENCE",
                    (profile.containsKey("pregnancy") || profile.containsKey("lactation")) && (age() < 14 || age() > 50));
            refuseIf("EATING_DISORDER", has("eating-disorder") || bmi() < 16);
            refuseIf("METABOLIC_DISEASE",
                    has("phenylketonuria", "urea-cycle-disorder", "inborn-metabolic-disease", "tube-feeding",
                            "parenteral-feeding"));
            refuseIf("WARFARIN", has("warfarin", "vitamin-k-antagonist") && takes("vitamin-k"));
        }

        private void questions() {
            if (!Boolean.TRUE.equals(health.get("answered"))) {
                hold.add("HEALTH_QUESTIONS_OPEN");
            }
            // no review tells which medicine an unknown name means; but a clinician who looked at it knows
            holdUnlessSeen("MEDICINE_UNKNOWN", told.contains(RandomPerson.UNKNOWN_MEDICINE), true);
        }

        private void holds() {
            long raas = Stream.of("ace-inhibitor", "arb", "nsaid-daily").filter(told::contains).count();
            holdUnlessSeen("POTASSIUM_RAISING_DRUG", has(KEEP_POTASSIUM) || raas >= 2 || takes("potassium"), true);
            holdUnlessSeen("ADRENAL", has("addisons-disease", "hypoaldosteronism"), limited("sodium") && limited("potassium"));
            holdUnlessSeen("DIGOXIN", has("digoxin"), dosesKnown("digoxin"));
            holdUnlessSeen("LITHIUM", has("lithium"), true);
            if (!refuse.contains("WARFARIN")) {
                holdUnlessSeen("WARFARIN", has("warfarin", "vitamin-k-antagonist"), usual("vitamin-k"));
            }
            holdUnlessSeen("HEART_FLUID", has("heart-failure", "fluid-restriction", "ascites"),
                    limited("sodium") && limited("fluid"));
            holdUnlessSeen("LIVER", has("cirrhosis"), limited("sodium") && limited("fluid"));
            holdUnlessSeen("HIGH_CALCIUM", has("hypercalcaemia", "hyperparathyroidism", "sarcoidosis", "tuberculosis",
                    "granulomatous-disease", "lymphoma"), usual("calcium") && usual("vitamin-d"));
            holdUnlessSeen("MALABSORPTION", has("pernicious-anaemia", "bariatric-surgery", "crohns-disease",
                    "untreated-coeliac-disease", "short-bowel"), true);
            holdUnlessSeen("MAOI", has("maoi", "linezolid"), true);
            holdUnlessSeen("INSULIN", has("insulin", "sulfonylurea"), true);
            holdUnlessSeen("BMI_LOW", bmi() >= 16 && bmi() < 18.5, true);
        }

        /** Foods cannot be kept away from a dose whose time nobody knows, nor the first meal from one that it follows at once. */
        private void limitsThatMustBeKnown() {
            holdIf("LEVOTHYROXINE", has("levothyroxine")
                    && !(dosesKnown("levothyroxine") && firstFoodWaits("levothyroxine")));
            holdIf("CHELATION",
                    Stream.of("tetracycline", "quinolone").filter(told::contains).anyMatch(each -> !dosesKnown(each)));
            holdIf("BISPHOSPHONATE", has("bisphosphonate")
                    && !(dosesKnown("bisphosphonate") && firstFoodWaits("bisphosphonate")));
        }

        private void refuseIf(String code, boolean fires) {
            if (fires) {
                refuse.add(code);
            }
        }

        private void holdIf(String code, boolean fires) {
            if (fires) {
                hold.add(code);
            }
        }

        /** @param known whether all that the limit needs once confirmed was told */
        private void holdUnlessSeen(String code, boolean fires, boolean known) {
            holdIf(code, fires && !(known && seen(code)));
        }

        private boolean seen(String code) {
            return list(health, "reviews").stream().map(Map.class::cast).filter(review -> code.equals(review.get("code")))
                    .map(review -> LocalDate.parse(String.valueOf(review.get("date"))))
                    .anyMatch(day -> !day.isAfter(today) && !day.isBefore(today.minusMonths(12)));
        }

        private boolean has(String... codes) {
            return has(List.of(codes));
        }

        private boolean has(Collection<String> codes) {
            return codes.stream().anyMatch(told::contains);
        }

        private boolean takes(String nutrient) {
            return list(profile, "supplements").stream().map(Map.class::cast)
                    .anyMatch(each -> nutrient.equals(each.get("nutrient")));
        }

        private boolean limited(String nutrient) {
            return map(details, "clinicianLimits").containsKey(nutrient);
        }

        private boolean usual(String nutrient) {
            return map(details, "usualIntake").containsKey(nutrient);
        }

        private boolean dosesKnown(String medicine) {
            return !list(map(details, "doseTimes"), medicine).isEmpty();
        }

        private boolean firstFoodWaits(String medicine) {
            return list(map(details, "doseTimes"), medicine).stream().map(time -> LocalTime.parse((String) time))
                    .noneMatch(dose -> meals().stream().anyMatch(meal -> {
                        long minutes = Math.floorMod(Duration.between(dose, meal).toMinutes(), Duration.ofDays(1).toMinutes());
                        return minutes < FIRST_FOOD_AFTER_MINUTES;
                    }));
        }

        private List<LocalTime> meals() {
            var own = map(details, "mealTimes");
            var meals = new ArrayList<LocalTime>();
            USUAL_MEALS.forEach((occasion, usual) -> meals.addAll(own.containsKey(occasion)
                    ? list(own, occasion).stream().map(time -> LocalTime.parse((String) time)).toList()
                    : List.of(usual)));
            meals.addAll(own.containsKey("snack")
                    ? list(own, "snack").stream().map(time -> LocalTime.parse((String) time)).toList()
                    : USUAL_SNACKS);
            return meals;
        }

        private int age() {
            return (int) profile.get("age");
        }

        private double bmi() {
            double metres = (int) profile.get("heightCm") / 100.0;
            return (int) profile.get("weightKg") / (metres * metres);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Map<String, ?> owner, String field) {
        return owner.get(field) instanceof Map<?, ?> found ? (Map<String, ?>) found : Map.of();
    }

    private static List<?> list(Map<String, ?> owner, String field) {
        return owner.get(field) instanceof List<?> found ? found : List.of();
    }
}
