package org.crampwise.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.crampwise.planner.request.PageCursor;
import org.jspecify.annotations.Nullable;

/** A page of plans, the newest first; `next` is the address of the following page. */
public record PlanPage(List<Entry> plans, @Nullable String next) {

    public record Entry(UUID id, int revision, Instant createdAt, LocalDate startDate, int days, String catalogRevision,
            String rulesVersion, @Nullable UUID profileId) {

        static Entry of(Plan plan) {
            return new Entry(plan.id(), plan.revision(), plan.createdAt(), plan.startDate(), plan.days(), plan.catalogRevision(),
                    plan.rulesVersion(), plan.profileId().orElse(null));
        }
    }

    static PlanPage of(List<Plan> oneMore, @Nullable UUID profile, int limit) {
        var shown = oneMore.stream().limit(limit).toList();
        var next = oneMore.size() > limit
                ? "/v1/plans?limit=%d%s&cursor=%s".formatted(limit, profile == null ? "" : "&profileId=" + profile,
                        new PageCursor(shown.getLast().createdAt(), shown.getLast().id()).text())
                : null;
        return new PlanPage(shown.stream().map(Entry::of).toList(), next);
    }
}
