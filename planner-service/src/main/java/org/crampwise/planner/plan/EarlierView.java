package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.crampwise.planner.person.Diet;

/**
 * What was asked of the first days of a plan, before a replan asked for more.
 *
 * @param until the last day it held for
 * @param without codes of what was left out then
 */
public record EarlierView(LocalDate until, String diet, List<String> without, Set<String> dislikes) {

    /** What was asked for then, of the same person. */
    PlanRequest of(PlanRequest now) {
        var kept = now.person().without().stream().filter(exclusion -> without.contains(exclusion.code())).toList();
        var then = Arrays.stream(Diet.values()).filter(each -> each.code().equals(diet)).findFirst().orElseThrow();
        return now.withDiet(then).without(kept);
    }

    EarlierView until(LocalDate other) {
        return new EarlierView(other, diet, without, dislikes);
    }

    static EarlierView of(LocalDate until, PlanRequest request) {
        return new EarlierView(until, request.person().diet().code(),
                request.person().without().stream().map(exclusion -> exclusion.code()).distinct().toList(),
                request.wishes().dislikes());
    }
}
