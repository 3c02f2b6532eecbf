package org.crampwise.planner.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.crampwise.planner.batch.PlanBatch.Counts;
import org.crampwise.planner.batch.PlanBatch.State;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far a batch is.
 *
 * @param state running, paused, cancelled or done
 * @param accepted lines that are planned; {@code rejected} were not right, and are reported with their reasons
 * @param waiting lines that have not ended
 * @param plansPerSecond lately; null before two lines have ended
 * @param estimatedEnd if it goes on so; null when nothing is known of its pace, and when it does not run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchView(UUID id, String state, Instant createdAt, int accepted, int rejected, int waiting, Counts outcomes,
        @Nullable BigDecimal plansPerSecond, @Nullable Instant estimatedEnd, String results, String rejections) {

    static final String DONE = "done";

    /** @param pace the time that the last lines took, and how many they were */
    record Pace(Duration time, int lines) {

        double perSecond() {
            return lines / (time.toNanos() / 1e9);
        }
    }

    static BatchView of(PlanBatch batch, boolean isWaiting, Optional<Pace> pace, Instant now) {
        var counts = batch.counts();
        int waiting = isWaiting ? Math.max(1, batch.accepted() - counts.all()) : 0;
        boolean runs = isWaiting && batch.state() == State.RUNNING;
        var address = "/v1/plan-batches/" + batch.id();
        return new BatchView(batch.id(), isWaiting ? batch.state().name().toLowerCase(Locale.ROOT) : DONE, batch.createdAt(),
                batch.accepted(), batch.rejected(), waiting, counts,
                pace.map(lately -> BigDecimal.valueOf(lately.perSecond()).setScale(2, RoundingMode.HALF_UP)).orElse(null),
                pace.filter(lately -> runs).map(lately -> now.plusMillis((long) (1000 * waiting / lately.perSecond())))
                        .orElse(null),
                address + "/results", address + "/rejections");
    }

    boolean isUnderWay() {
        return state.equals("running") || state.equals("paused");
    }
}
