package org.crampwise.planner.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;

/** Reads the health part of a profile into the codes of the screening rules. */
class HealthReading {

    private static final int LIST_LIMIT = 100;

    private final RequestObject health;
    private final HealthWords words;
    private final Violations violations;
    private final Set<String> codes = new LinkedHashSet<>();
    private final List<String> unknownMedicines = new ArrayList<>();

    HealthReading(RequestObject health, HealthWords words, Violations violations) {
        this.health = health;
        this.words = words;
        this.violations = violations;
    }

    Health health() {
        var answered = health.truth("answered").orElse(false);
        var conditions = conditions("conditions");
        var medicines = medicines();
        var symptoms = conditions("symptoms");
        var reviews = reviews();
        var details = details();
        health.rejectUnread();
        return new Health(answered, conditions, medicines, symptoms, codes, unknownMedicines, reviews, details);
    }

    private List<String> conditions(String field) {
        var given = new ArrayList<String>();
        for (var element : health.elements(field, LIST_LIMIT)) {
            if (element.value() instanceof String code && words.conditions().contains(code)) {
                given.add(code);
                codes.add(code);
            } else {
                violations.add(Violation.unknownWord(element.pointer(), element.value(),
                        "is not a code of GET /v1/screening/questions", words.conditions().stream().sorted().toList()));
            }
        }
        return given;
    }

    /** A name we do not know is no violation: screening holds for it, which is safer than asking for another word. */
    private List<String> medicines() {
        var given = new ArrayList<String>();
        for (var element : health.elements("medicines", LIST_LIMIT)) {
            medicine(element).ifPresent(given::add);
        }
        return given;
    }

    private Optional<String> medicine(Element element) {
        if (!(element.value() instanceof String name) || name.isBlank() || name.length() > 200) {
            violations.add(element.pointer(), element.value(),
                    "must be a code or common name of a medicine, up to 200 characters");
            return Optional.empty();
        }
        words.codesOf(name).ifPresentOrElse(codes::addAll, () -> unknownMedicines.add(name));
        return Optional.of(name);
    }

    private List<Review> reviews() {
        var reviews = new ArrayList<Review>();
        for (var element : health.elements("reviews", LIST_LIMIT)) {
            RequestObject.of(element, violations).flatMap(this::review).ifPresent(reviews::add);
        }
        return reviews;
    }

    private Optional<Review> review(RequestObject entry) {
        var code = entry.required("code", entry.text("code"));
        var date = entry.required("date", entry.date("date"));
        entry.rejectUnread();
        var known = code.filter(words.ruleCodes()::contains);
        if (code.isPresent() && known.isEmpty()) {
            violations.add(
                    Violation.unknownWord(entry.pointer("code"), code.get(), "is not the code of a finding", words.ruleCodes()));
        }
        return known.flatMap(word -> date.map(day -> new Review(word, day)));
    }

    private HealthDetails details() {
        return health.object("details").map(details -> new DetailsReading(details, words, violations).details(given()))
                .orElse(HealthDetails.NONE);
    }

    private Map<String, Object> given() {
        var copy = new LinkedHashMap<String, Object>();
        if (health.value("details").orElse(Map.of()) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put((String) key, value));
        }
        return copy;
    }
}
