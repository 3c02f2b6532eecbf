package org.crampwise.planner.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.request.NearestWord;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/** The door for calendar links. */
final class CalendarLinkReading {

    private static final int MOST_SNACKS = 4;
    private static final String TIME = "must be a time of day like 07:30";

    /** Where and when somebody eats. */
    record Wanted(ZoneId zone, MealTimes times) {}

    private final RequestObject body;
    private final MealTimes usual;
    private final Violations violations;

    private CalendarLinkReading(RequestObject body, MealTimes usual, Violations violations) {
        this.body = body;
        this.usual = usual;
        this.violations = violations;
    }

    static Wanted of(@Nullable Map<String, ?> body, MealTimes usual) {
        var violations = new Violations();
        var wanted = new CalendarLinkReading(RequestObject.of(body, violations), usual, violations).wanted();
        violations.throwIfAny();
        return wanted.orElseThrow();
    }

    private Optional<Wanted> wanted() {
        var zone = body.required("timeZone", body.text("timeZone")).flatMap(this::zone);
        var times = body.object("mealTimes").map(this::times).orElse(usual);
        body.rejectUnread();
        return zone.map(place -> new Wanted(place, times));
    }

    private Optional<ZoneId> zone(String id) {
        var known = ZoneId.getAvailableZoneIds();
        if (known.contains(id)) {
            return Optional.of(ZoneId.of(id));
        }
        // six hundred accepted words would help nobody; the nearest one does
        violations.add(new Violation(body.pointer("timeZone"), id, "must be a time zone of the IANA database, like Europe/Berlin",
                List.of(), NearestWord.to(id, known).orElse(null)));
        return Optional.empty();
    }

    private MealTimes times(RequestObject fields) {
        var times = new MealTimes(time(fields, "breakfast").orElse(usual.breakfast()),
                time(fields, "lunch").orElse(usual.lunch()),
                time(fields, "dinner").orElse(usual.dinner()), snacks(fields));
        fields.rejectUnread();
        return times;
    }

    private Optional<LocalTime> time(RequestObject fields, String field) {
        return fields.value(field).flatMap(value -> time(new Element(fields.pointer(field), value)));
    }

    private List<LocalTime> snacks(RequestObject fields) {
        var snacks = new ArrayList<LocalTime>();
        for (var element : fields.elements("snacks", MOST_SNACKS)) {
            time(element).ifPresent(snacks::add);
        }
        return snacks.isEmpty() ? usual.snacks() : List.copyOf(snacks);
    }

    private Optional<LocalTime> time(Element element) {
        try {
            if (element.value() instanceof String text && text.length() == "07:30".length()) {
                return Optional.of(LocalTime.parse(text));
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        violations.add(element.pointer(), element.value(), TIME);
        return Optional.empty();
    }
}
