package org.crampwise.planner.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.crampwise.planner.access.HealthAccess;
import org.crampwise.planner.access.Identity;
import org.crampwise.planner.access.Visible;
import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.check.BreakingPlans;
import org.crampwise.planner.plan.PlanMaking;
import org.crampwise.planner.profile.Profile;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.Digest;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes batches in: all of one or nothing, and the same one once. */
@ApplicationScoped
class BatchDesk {

    /** What became of a batch that was sent. */
    sealed interface Served {

        record Taken(PlanBatch batch) implements Served {}

        record NoCatalog() implements Served {}

        record KeyReused() implements Served {}
    }

    private static final int SECONDS_TO_READ = 600;
    private static final int MOST_PLANS = 10_000;
    private static final String PLANS = "plans";

    private final PlanBatch.Repository batches;
    private final BatchLines lines;
    private final BatchWorkers workers;
    private final PlanMaking making;
    private final RequestedPerson whom;
    private final Profile.Repository profiles;
    private final FoodSnapshots catalog;
    private final BreakingPlans breaking;
    private final Identity identity;
    private final HealthAccess access;
    private final BatchJson json;
    private final Clock clock;

    BatchDesk(PlanBatch.Repository batches, BatchLines lines, BatchWorkers workers, PlanMaking making, RequestedPerson whom,
            Profile.Repository profiles, FoodSnapshots catalog, BreakingPlans breaking, Identity identity,
            HealthAccess access, BatchJson json, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.workers = workers;
        this.making = making;
        this.whom = whom;
        this.profiles = profiles;
        this.catalog = catalog;
        this.breaking = breaking;
        this.identity = identity;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** Requests, one in a line. */
    Served takeIn(String requests, @Nullable String key) {
        return takeIn(Digest.of(requests), key, reading -> reading.readAll(requests));
    }

    /** The same request for stored profiles, or anew what was asked for plans that have become wrong. */
    Served takeIn(@Nullable Map<String, Object> body, @Nullable String key) {
        var digest = Digest.of(json.canonical(body));
        if (body != null && body.containsKey(PLANS)) {
            requireBreaking(body);
            return takeIn(digest, key, this::readBreaking);
        }
        var chosen = ChosenProfiles.of(body);
        return takeIn(digest, key, reading -> readProfiles(chosen, reading));
    }

    private static void requireBreaking(Map<String, Object> body) {
        var violations = new Violations();
        var fields = RequestObject.of(body, violations);
        if (!fields.value(PLANS).filter("breaking"::equals).isPresent()) {
            violations.add("/" + PLANS, fields.value(PLANS).orElse(null), "must be \"breaking\"");
        }
        fields.rejectUnread();
        violations.throwIfAny();
    }

    /** Days that are over are not planned again. */
    private void readBreaking(BatchReading reading) {
        var today = LocalDate.now(clock);
        int line = 0;
        for (var plan : breaking.list(MOST_PLANS)) {
            var from = plan.startDate().isBefore(today) ? today : plan.startDate();
            var asked = json.readStored(plan.request());
            asked.put("startDate", from.toString());
            asked.put("days", plan.days() - (int) ChronoUnit.DAYS.between(plan.startDate(), from));
            asked.put("reference", plan.id().toString());
            line++;
            reading.read(line, asked);
        }
    }

    private Served takeIn(String digest, @Nullable String sentKey, Consumer<BatchReading> requests) {
        var key = identity.caller().own(sentKey);
        var known = knownBy(key, digest);
        if (known.isPresent()) {
            return known.get();
        }
        return catalog.current().map(foods -> takenNew(foods, digest, key, requests)).orElseGet(Served.NoCatalog::new);
    }

    private Served takenNew(FoodSnapshot foods, String digest, @Nullable String key, Consumer<BatchReading> requests) {
        try {
            var taken = QuarkusTransaction.requiringNew().timeout(SECONDS_TO_READ).call(() -> {
                var batch = new PlanBatch(identity.caller().subject(), key, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                batches.persistAndFlush(batch);
                var reading = new BatchReading(batch.id(),
                        new BatchReading.Desk(lines, making, whom, foods, access::ownerOfNewPlan, json));
                requests.accept(reading);
                reading.flush();
                batch.taken(digest, reading.accepted(), reading.rejected());
                return batch;
            });
            workers.wake();
            return new Served.Taken(taken);
        } catch (PersistenceException e) {
            // The same key came twice at once: the other batch was taken in first, and is the answer.
            return knownBy(key, digest).orElseThrow(() -> e);
        }
    }

    private Optional<Served> knownBy(@Nullable String key, String digest) {
        return Optional.ofNullable(key).flatMap(batches::findKey)
                .map(known -> known.isFor(digest) ? new Served.Taken(known) : new Served.KeyReused());
    }

    private void readProfiles(ChosenProfiles chosen, BatchReading reading) {
        var ids = chosen.ids().isEmpty() ? profiles.listIds(Visible.to(identity.caller())) : chosen.ids();
        int line = 0;
        for (UUID id : ids) {
            line++;
            // one that is not the caller's is read, so that it is told as one that is not there
            if (whom.stored().apply(id).map(chosen::includes).orElse(true)) {
                var body = new LinkedHashMap<>(chosen.request());
                body.put("profileId", id.toString());
                reading.read(line, body);
            }
        }
    }
}
