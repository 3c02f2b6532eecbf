package org.crampwise.planner.diary;

import java.time.LocalDate;
import java.util.HashMap;

import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/** From one night to another, both included: eight weeks up to today unless told otherwise. */
record DiaryRange(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 56;
    private static final int MOST_DAYS = 732;

    static DiaryRange of(@Nullable String from, @Nullable String to, LocalDate today) {
        var sent = new HashMap<String, Object>();
        sent.put("from", from);
        sent.put("to", to);
        var slips = new Violations();
        var fields = RequestObject.of(sent, slips);
        var last = fields.date("to").orElse(today);
        var first = fields.date("from").orElse(last.minusDays(USUAL_DAYS - 1L));
        var violations = new Violations();
        slips.found()
                .forEach(slip -> violations.add(Violation.of(slip.pointer().replace('/', '?'), slip.value(), slip.message())));
        if (slips.isEmpty() && (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last))) {
            violations.add("?from", first.toString(),
                    "must be at most %d days before %s and not after it".formatted(MOST_DAYS, last));
        }
        violations.throwIfAny();
        return new DiaryRange(first, last);
    }
}
