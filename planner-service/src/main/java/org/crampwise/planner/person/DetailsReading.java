package org.crampwise.planner.person;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.person.HealthDetails.Range;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violations;

/** Reads what single rules need to know: times of medicines and meals, usual amounts, a clinician's numbers. */
class DetailsReading {

    private static final int MOST_TIMES = 8;
    private static final Map<String, BigDecimal> MILLILITRES = Map.of("ml", BigDecimal.ONE, "l", BigDecimal.valueOf(1000));
    private static final Map<String, Nutrient> LIMITED = Map.of("sodium", Nutrient.SODIUM, "potassium", Nutrient.POTASSIUM,
            "fluid", Nutrient.WATER);
    private static final Map<String, Nutrient> USUAL = List
            .of(Nutrient.VITAMIN_K, Nutrient.CALCIUM, Nutrient.VITAMIN_D).stream()
            .collect(Collectors.toMap(Nutrient::code, Function.identity()));

    private final RequestObject details;
    private final HealthWords words;
    private final Violations violations;

    DetailsReading(RequestObject details, HealthWords words, Violations violations) {
        this.details = details;
        this.words = words;
        this.violations = violations;
    }

    HealthDetails details(Map<String, Object> given) {
        var read = new HealthDetails(given, doseTimes(), mealTimes(), usualIntake(), carbohydratePerMeal(), clinicianLimits());
        details.rejectUnread();
        return read;
    }

    /** A medicine may be named as among the medicines: by its code or a common name. */
    private Map<String, List<LocalTime>> doseTimes() {
        var times = new LinkedHashMap<String, List<LocalTime>>();
        details.object("doseTimes").ifPresent(doses -> {
            words.medicineCodes().forEach((name, codes) -> {
                if (doses.has(name)) {
                    var told = times(doses, name);
                    codes.forEach(code -> times.computeIfAbsent(code, unseen -> new ArrayList<>()).addAll(told));
                }
            });
            doses.rejectUnread();
        });
        return times;
    }

    private Map<String, List<LocalTime>> mealTimes() {
        return byOccasion("mealTimes", this::times);
    }

    private Map<String, Amount> carbohydratePerMeal() {
        return byOccasion("carbohydratePerMeal", (meals, occasion) -> meals.object(occasion)
                .flatMap(amount -> amount(Nutrient.CARBOHYDRATE, amount)).orElse(Nutrient.CARBOHYDRATE.amount(0)));
    }

    private <T> Map<String, T> byOccasion(String field, java.util.function.BiFunction<RequestObject, String, T> reading) {
        var found = new LinkedHashMap<String, T>();
        details.object(field).ifPresent(meals -> {
            MealTimes.OCCASIONS.stream().filter(meals::has)
                    .forEach(occasion -> found.put(occasion, reading.apply(meals, occasion)));
            meals.rejectUnread();
        });
        return found;
    }

    private List<LocalTime> times(RequestObject owner, String field) {
        return owner.elements(field, MOST_TIMES).stream().map(this::time).flatMap(Optional::stream).sorted().toList();
    }

    private Optional<LocalTime> time(Element element) {
        try {
            return Optional.of(LocalTime.parse(String.valueOf(element.value())));
        } catch (DateTimeParseException e) {
            violations.add(element.pointer(), element.value(), "must be a time of the day like 07:30");
            return Optional.empty();
        }
    }

    private Map<Nutrient, Amount> usualIntake() {
        var usual = new LinkedHashMap<Nutrient, Amount>();
        details.object("usualIntake").ifPresent(intake -> {
            USUAL.forEach((name, nutrient) -> intake.object(name).flatMap(amount -> amount(nutrient, amount))
                    .ifPresent(amount -> usual.put(nutrient, amount)));
            intake.rejectUnread();
        });
        return usual;
    }

    private Map<Nutrient, Range> clinicianLimits() {
        var limits = new LinkedHashMap<Nutrient, Range>();
        details.object("clinicianLimits").ifPresent(given -> {
            LIMITED.forEach((name, nutrient) -> given.object(name).flatMap(range -> range(nutrient, range))
                    .ifPresent(range -> limits.put(nutrient, range)));
            given.rejectUnread();
        });
        return limits;
    }

    private Optional<Range> range(Nutrient nutrient, RequestObject range) {
        var min = range.object("min").flatMap(amount -> amount(nutrient, amount)).orElse(nutrient.amount(0));
        var max = range.required("max", range.object("max")).flatMap(amount -> amount(nutrient, amount));
        range.rejectUnread();
        if (max.isPresent() && max.get().value() < min.value()) {
            violations.add(range.pointer("max"), max.get().value(), "must not be below min");
        }
        return max.map(most -> new Range(min, most));
    }

    /** Fluid is measured in millilitres; a millilitre of it counts as a gram. */
    private Optional<Amount> amount(Nutrient nutrient, RequestObject amount) {
        var value = amount.required("value", amount.decimal("value", "0", "100000"));
        var factor = amount.required("unit", amount.word("unit", nutrient == Nutrient.WATER ? MILLILITRES : factors(nutrient)));
        amount.rejectUnread();
        return value.flatMap(given -> factor
                .map(times -> Amount.of(given.multiply(times, MathContext.DECIMAL64), nutrient.unit())));
    }

    private static Map<String, BigDecimal> factors(Nutrient nutrient) {
        return List.of(Unit.values()).stream().filter(unit -> unit.in(nutrient.unit()).isPresent())
                .collect(Collectors.toMap(Unit::name, unit -> unit.in(nutrient.unit()).orElseThrow()));
    }
}
