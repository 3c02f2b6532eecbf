package org.crampwise.planner.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.crampwise.planner.request.PageCursor;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Plans still to be eaten that break a rule or a limit under the foods and rules of today.
 *
 * @param unchecked how many plans have not been looked at yet since foods or rules changed; while it is not 0, more may follow
 * @param next the address of the following page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanCheckPage(String catalogRevision, String rulesVersion, long unchecked, List<Entry> plans,
        @Nullable String next) {

    /**
     * @param verdict `invalid`, or what screening says today: `refuse`, `hold`; `failed` where it could not be checked
     * @param reasons in plain words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(UUID planId, int revision, @Nullable UUID profileId, LocalDate startDate, int days, String verdict,
            List<String> reasons, Instant checkedAt) {

        static Entry of(BreakingPlan plan, PlanCheck check) {
            return new Entry(plan.id(), plan.revision(), plan.profileId(), plan.startDate(), plan.days(),
                    check.verdict(), check.reasons(), check.checkedAt());
        }
    }

    static PlanCheckPage of(Grounds grounds, long unchecked, List<BreakingPlan> oneMore, Map<UUID, PlanCheck> checks, int limit) {
        var shown = oneMore.stream().limit(limit).toList();
        var next = oneMore.size() > limit
                ? "/v1/plan-checks?limit=%d&cursor=%s".formatted(limit,
                        new PageCursor(shown.getLast().createdAt(), shown.getLast().id()).text())
                : null;
        return new PlanCheckPage(grounds.catalogRevision(), grounds.rulesVersion(), unchecked,
                shown.stream().filter(plan -> checks.containsKey(plan.id()))
                        .map(plan -> Entry.of(plan, checks.get(plan.id()))).toList(),
                next);
    }
}
