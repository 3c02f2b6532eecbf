package org.crampwise.planner.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violations;

/** The door: turns a profile in JSON into a person, or names everything that is wrong with it. */
public class PersonReading {

    private static final Map<String, String> EXCLUSION_CODES = Exclusion.CODES.stream()
            .collect(Collectors.toMap(Function.identity(), Function.identity()));
    private static final int LIST_LIMIT = 100;

    private final RequestObject profile;
    private final HealthWords words;
    private final Violations violations;

    private PersonReading(RequestObject profile, HealthWords words, Violations violations) {
        this.profile = profile;
        this.words = words;
        this.violations = violations;
    }

    /** The person of a whole body; throws {@code InvalidRequest} with every violation. */
    public static Person of(Map<String, ?> body, HealthWords words) {
        var violations = new Violations();
        var person = of(RequestObject.of(body, violations), words, violations);
        violations.throwIfAny();
        return person.orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    /** The person of a part of a body; empty when this added violations. */
    public static Optional<Person> of(RequestObject profile, HealthWords words, Violations violations) {
        int before = violations.found().size();
        var person = new PersonReading(profile, words, violations).person(before);
        profile.rejectUnread();
        return violations.found().size() > before ? Optional.empty() : person;
    }

    private Optional<Person> person(int violationsBefore) {
        var age = profile.required("age", profile.integer("age", 0, 120));
        var sex = profile.required("sex", profile.word("sex", Coded.words(Sex.values())));
        var height = profile.required("heightCm", profile.decimal("heightCm", "100", "250"));
        var weight = profile.required("weightKg", profile.decimal("weightKg", "25", "350"));
        var activity = profile.word("activity", Coded.words(Activity.values())).orElse(Activity.LOW_ACTIVE);
        var method = profile.word("energyMethod", Coded.words(EnergyMethod.values())).orElse(EnergyMethod.EER_2023);
        var state = state(sex);
        var set = profile.word("referenceSet", Coded.words(ReferenceSet.values())).orElse(ReferenceSet.US_DRI);
        var health = profile.object("health").flatMap(this::health).orElse(Health.unanswered());
        var diet = profile.word("diet", Coded.words(Diet.values())).orElse(Diet.OMNIVORE);
        var without = exclusions(profile, "without", violations);
        var supplements = supplements();
        var ownBounds = new OwnBoundReading(violations).bounds(profile);
        if (method == EnergyMethod.MIFFLIN_ST_JEOR
                && (age.orElse(0) < Person.ADULT_EQUATIONS_FROM || !(state instanceof LifeState.Ordinary))) {
            violations.add(profile.pointer("energyMethod"), method.code(),
                    "has no equation below 19 years, in pregnancy or lactation; use eer-2023");
        }
        if (violations.found().size() > violationsBefore) {
            return Optional.empty();
        }
        return Optional.of(new Person(age.orElseThrow(), sex.orElseThrow(), height.orElseThrow(), weight.orElseThrow(), activity,
                method, state, set, health, diet, without, supplements, ownBounds));
    }

    private LifeState state(Optional<Sex> sex) {
        var pregnancy = profile.object("pregnancy");
        var lactation = profile.object("lactation");
        for (var field : List.of("pregnancy", "lactation")) {
            if (profile.has(field) && sex.equals(Optional.of(Sex.MALE))) {
                violations.add(profile.pointer(field), profile.value(field).orElse(null),
                        "does not go with sex male; leave it out");
            }
        }
        if (pregnancy.isPresent() && lactation.isPresent()) {
            violations.add(profile.pointer("lactation"), profile.value("lactation").orElse(null),
                    "must be left out together with pregnancy: no reference intakes exist for both at once");
        }
        return pregnancy.<LifeState>flatMap(this::pregnant)
                .or(() -> lactation.flatMap(this::lactating))
                .orElse(new LifeState.Ordinary());
    }

    private Optional<LifeState> pregnant(RequestObject pregnancy) {
        var weeks = pregnancy.required("gestationWeeks", pregnancy.integer("gestationWeeks", 0, 44));
        var bmi = pregnancy.required("bmiBefore", pregnancy.decimal("bmiBefore", "10", "80"));
        pregnancy.rejectUnread();
        return weeks.flatMap(week -> bmi.map(value -> new LifeState.Pregnant(week, value)));
    }

    private Optional<LifeState> lactating(RequestObject lactation) {
        var months = lactation.required("monthsSinceBirth", lactation.integer("monthsSinceBirth", 0, 60));
        lactation.rejectUnread();
        return months.map(LifeState.Lactating::new);
    }

    private Optional<Health> health(RequestObject health) {
        return Optional.of(new HealthReading(health, words, violations).health());
    }

    /** The exclusions of a profile or of a request; a bare code counts as an allergy. */
    public static List<Exclusion> exclusions(RequestObject owner, String field, Violations violations) {
        var exclusions = new ArrayList<Exclusion>();
        for (var element : owner.elements(field, LIST_LIMIT)) {
            if (element.value() instanceof Map<?, ?>) {
                RequestObject.of(element, violations).flatMap(PersonReading::exclusion).ifPresent(exclusions::add);
            } else {
                RequestObject.wordOf(element, EXCLUSION_CODES, violations)
                        .ifPresent(code -> exclusions.add(new Exclusion(code, Exclusion.Reason.ALLERGY)));
            }
        }
        return exclusions;
    }

    private static Optional<Exclusion> exclusion(RequestObject entry) {
        var code = entry.required("code", entry.word("code", EXCLUSION_CODES));
        var reason = entry.word("reason", Coded.words(Exclusion.Reason.values())).orElse(Exclusion.Reason.ALLERGY);
        entry.rejectUnread();
        return code.map(word -> new Exclusion(word, reason));
    }

    private List<Supplement> supplements() {
        return amounts(profile, "supplements", violations,
                (nutrient, sent) -> SupplementReading.supplement(nutrient, sent, violations));
    }

    /** Amounts of nutrients that were eaten. */
    public static List<Supplement> amounts(RequestObject owner, String field, Violations violations) {
        return amounts(owner, field, violations, (nutrient, sent) -> AmountReading.amount(nutrient, sent, violations)
                .map(given -> new Supplement(nutrient, given)));
    }

    private static List<Supplement> amounts(RequestObject owner, String field, Violations violations,
            BiFunction<Nutrient, RequestObject, Optional<Supplement>> reading) {
        var amounts = new ArrayList<Supplement>();
        for (var element : owner.elements(field, LIST_LIMIT)) {
            RequestObject.of(element, violations).flatMap(entry -> nutrientAmount(entry, reading)).ifPresent(amounts::add);
        }
        return amounts;
    }

    private static Optional<Supplement> nutrientAmount(RequestObject entry,
            BiFunction<Nutrient, RequestObject, Optional<Supplement>> reading) {
        var nutrient = entry.required("nutrient", entry.word("nutrient", AmountReading.NUTRIENTS));
        var amount = entry.required("amount", entry.object("amount"));
        entry.rejectUnread();
        return nutrient.flatMap(known -> amount.flatMap(fields -> reading.apply(known, fields)));
    }
}
