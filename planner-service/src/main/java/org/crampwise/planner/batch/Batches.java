package org.crampwise.planner.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.access.HealthAccess;
import org.crampwise.planner.batch.BatchLines.Ended;
import org.crampwise.planner.batch.BatchView.Pace;

import com.fasterxml.jackson.databind.util.RawValue;

/** What is told of batches: how far they are, and how their lines ended. */
@ApplicationScoped
class Batches {

    /** Of the pace, the last lines count. */
    private static final int LATELY = 200;

    private final PlanBatch.Repository batches;
    private final BatchLines lines;
    private final HealthAccess access;
    private final BatchJson json;
    private final Clock clock;

    Batches(PlanBatch.Repository batches, BatchLines lines, HealthAccess access, BatchJson json, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    Optional<BatchView> find(UUID id) {
        return batches.findBatch(id).map(this::shown);
    }

    BatchView shown(PlanBatch batch) {
        return BatchView.of(batch, lines.isWaiting(batch.id()), pace(batch), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Optional<Pace> pace(PlanBatch batch) {
        int last = batch.counts().all();
        int first = Math.max(1, last - LATELY);
        return lines.findEnd(batch.id(), last).flatMap(end -> lines.findEnd(batch.id(), first)
                .map(begin -> new Pace(Duration.between(begin, end), last - first)))
                .filter(pace -> pace.lines() > 0 && pace.time().isPositive());
    }

    /** Lines of JSON, each with the place to go on after. */
    String results(UUID id, int after, int limit, boolean withPlans) {
        return lines.listEnded(id, after, limit, withPlans).stream().map(this::written).collect(Collectors.joining());
    }

    /** What is of somebody who lets the caller in no more is withheld. */
    private String written(Ended ended) {
        boolean isTold = ended.profile() == null || access.isLetToProfile(ended.profile());
        var told = new LinkedHashMap<String, Object>();
        told.put("place", ended.place());
        told.put("line", ended.line());
        if (ended.reference() != null) {
            told.put("reference", ended.reference());
        }
        told.put("outcome", isTold ? ended.outcome() : "withheld");
        if (isTold && ended.profile() != null) {
            told.put("profileId", ended.profile());
        }
        if (isTold && ended.plan() != null) {
            told.put("planId", ended.plan());
        }
        if (isTold && ended.problem() != null) {
            told.put("problem", new RawValue(ended.problem()));
        }
        if (isTold && ended.answer() != null && ended.plan() != null && access.isLetToPlan(ended.plan())) {
            told.put("plan", new RawValue(ended.answer()));
        }
        return line(told);
    }

    /** Lines of JSON: which line was not accepted, and why. */
    String rejections(UUID id, int after, int limit) {
        return lines.listRejected(id, after, limit).stream().map(rejected -> {
            var told = new LinkedHashMap<String, Object>();
            told.put("line", rejected.line());
            told.put("problem", new RawValue(rejected.problem()));
            return line(told);
        }).collect(Collectors.joining());
    }

    private String line(Object told) {
        return json.written(told) + "\n";
    }
}
