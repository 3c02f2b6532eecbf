package org.crampwise.planner.batch;

import java.util.List;

import org.crampwise.planner.plan.PlanBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the API document says of a batch for stored profiles; the reading itself is {@link BatchReading}'s. */
public record BatchBody(Profiles profiles, PlanBody request,
        @Schema(enumeration = "breaking", description = "In place of profiles and request: plans still to be eaten that GET /v1/plan-checks tells of, asked for anew") @Nullable String plans) {

    @Schema(description = "Which of the stored profiles you own: those named, else all; of these, those of the diets named")
    public record Profiles(@Nullable List<String> ids, @Nullable List<String> diets) {}
}
