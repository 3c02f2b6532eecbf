package org.crampwise.planner.plan;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.plan.PreferencesView.LockView;
import org.crampwise.planner.profile.ProfileView.ExclusionView;
import org.jspecify.annotations.Nullable;

/** What differs between two requests, in the names of a request's JSON. */
record ChangedFields(PlanRequest before, PlanRequest after) {

    /** What a request says by leaving a field out. */
    private static final Object NOT_SAID = new Object();

    Map<String, @Nullable Object> set() {
        var set = new LinkedHashMap<String, @Nullable Object>();
        put(set, "days", PlanRequest::days);
        put(set, "diet", request -> request.person().diet().code());
        put(set, "without", request -> request.person().without().stream()
                .map(entry -> new ExclusionView(entry.code(), entry.reason().code())).toList());
        put(set, "dislikes", request -> request.wishes().dislikes());
        put(set, "locked", request -> request.wishes().locked().stream()
                .map(lock -> LockView.of(lock, request.startDate())).toList());
        put(set, "occasions", request -> request.wishes().occasions().isEmpty()
                ? NOT_SAID
                : request.wishes().occasions().stream().map(Occasion::code).toList());
        put(set, "maxRepeats", request -> request.wishes().maxRepeats() == 0 ? NOT_SAID : request.wishes().maxRepeats());
        put(set, "snacks", request -> request.wishes().meals().snacks().isEmpty()
                ? NOT_SAID
                : request.wishes().meals().snacks().getAsInt());
        put(set, "sameBreakfast", request -> request.wishes().meals().sameBreakfast().<Object>map(same -> same.code())
                .orElse(NOT_SAID));
        put(set, "leftovers", request -> weekdays(request.wishes().meals().leftovers()));
        put(set, "maxEffort", request -> weekdays(request.wishes().meals().noCooking()));
        put(set, "maxCookedMains", request -> request.wishes().meals().mostCookedMains() == 0
                ? NOT_SAID
                : request.wishes().meals().mostCookedMains());
        return set;
    }

    /** A fix gives such a wish up on all days or on none. */
    private static Object weekdays(Set<DayOfWeek> days) {
        return days.isEmpty() ? NOT_SAID : days;
    }

    private void put(Map<String, @Nullable Object> set, String field, Function<PlanRequest, Object> value) {
        if (!value.apply(before).equals(value.apply(after))) {
            set.put(field, value.apply(after).equals(NOT_SAID) ? null : value.apply(after));
        }
    }
}
