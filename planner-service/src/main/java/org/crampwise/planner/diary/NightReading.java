package org.crampwise.planner.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/** The door of the diary: everything that is wrong with an entry is named at once. */
final class NightReading {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST_CRAMPS = 50;
    private static final int MOST_MINUTES = 720;
    private static final int WORST_PAIN = 10;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_SYMPTOMS = 50;

    private final RequestObject body;
    private final HealthWords words;
    private final Violations violations;

    private NightReading(RequestObject body, HealthWords words, Violations violations) {
        this.body = body;
        this.words = words;
        this.violations = violations;
    }

    static Night of(LocalDate date, @Nullable Map<String, ?> body, HealthWords words, LocalDate today) {
        var violations = new Violations();
        var night = new NightReading(RequestObject.of(body, violations), words, violations).night(date, today);
        violations.throwIfAny();
        return night.orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    /** The date of a night as it stands in an address. */
    static LocalDate date(String text) {
        var violations = new Violations();
        return RequestObject.of(Map.of("date", text), violations).date("date")
                .orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    private Optional<Night> night(LocalDate date, LocalDate today) {
        // east of here it is tomorrow already
        if (date.isBefore(EARLIEST) || date.isAfter(today.plusDays(1))) {
            violations.add("/date", date.toString(), "must be a night that has been, from %s on".formatted(EARLIEST));
        }
        var count = body.required("count", body.integer("count", 0, MOST_CRAMPS));
        var minutes = ofACramp("minutes", count, MOST_MINUTES);
        var pain = ofACramp("pain", count, WORST_PAIN);
        var note = body.text("note").filter(text -> {
            if (text.length() > LONGEST_NOTE) {
                violations.add(body.pointer("note"), text, "must have at most %d characters".formatted(LONGEST_NOTE));
            }
            return text.length() <= LONGEST_NOTE;
        });
        var symptoms = symptoms();
        var seen = body.date("clinicianSeenOn").filter(day -> isSince(date, day, today));
        body.rejectUnread();
        return count.map(cramps -> new Night(date, cramps, minutes, pain, note, symptoms, seen));
    }

    private Optional<Integer> ofACramp(String field, Optional<Integer> count, int most) {
        var value = body.integer(field, 0, most);
        if (value.isPresent() && count.equals(Optional.of(0))) {
            violations.add(body.pointer(field), value.get(), "does not go with a count of 0; leave it out");
        }
        return value;
    }

    private List<String> symptoms() {
        var symptoms = new ArrayList<String>();
        for (var element : body.elements("symptoms", MOST_SYMPTOMS)) {
            if (element.value() instanceof String code && words.conditions().contains(code)) {
                symptoms.add(code);
            } else {
                violations.add(Violation.unknownWord(element.pointer(), element.value(),
                        "is not a code of GET /v1/screening/questions", words.conditions().stream().sorted().toList()));
            }
        }
        return symptoms.stream().distinct().toList();
    }

    private boolean isSince(LocalDate night, LocalDate seen, LocalDate today) {
        boolean fits = !seen.isBefore(night) && !seen.isAfter(today.plusDays(1));
        if (!fits) {
            violations.add(body.pointer("clinicianSeenOn"), seen.toString(), "must be a day from the night on, up to today");
        }
        return fits;
    }
}
