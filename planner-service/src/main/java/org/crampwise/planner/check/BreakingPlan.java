package org.crampwise.planner.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a plan that breaks something, without the plan itself, of which ten thousand would not fit into memory.
 *
 * @param request as JSON, as it was sent
 */
public record BreakingPlan(UUID id, Instant createdAt, int revision, @Nullable UUID profileId, LocalDate startDate, int days,
        String request) {}
