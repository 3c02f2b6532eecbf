package org.crampwise.planner.plan;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan is to be locked or freed: a day, a meal of it, or a serving of that.
 *
 * @param meal index of the meal; empty for all of the day
 * @param slot empty for all of the meal
 */
record LockReading(int day, Optional<Integer> meal, Optional<String> slot, String words) {

    static LockReading of(OpenPlan open, @Nullable String date, @Nullable String meal, @Nullable String slot) {
        var violations = new Violations();
        var places = new PlaceReading(open.view(), "?", violations);
        var words = Stream.of(Optional.ofNullable(slot), Optional.ofNullable(meal), Optional.ofNullable(date))
                .flatMap(Optional::stream).collect(Collectors.joining(" of "));
        Optional<LockReading> wanted;
        if (slot != null) {
            wanted = places.slot(open.days(), date, meal, slot)
                    .map(place -> new LockReading(place.day(), Optional.of(place.meal()), Optional.of(slot), words));
        } else if (meal != null) {
            wanted = places.meal(date, meal)
                    .map(place -> new LockReading(place.day(), Optional.of(place.meal()), Optional.empty(), words));
        } else {
            wanted = places.day("date", date).map(day -> new LockReading(day, Optional.empty(), Optional.empty(), words));
        }
        violations.throwIfAny();
        return wanted.orElseThrow(() -> new InvalidRequest(violations.found()));
    }
}
