package org.crampwise.planner.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.crampwise.planner.background.Loop;
import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.plan.Remaking;
import org.crampwise.planner.problem.DatabaseAway;
import org.crampwise.planner.profile.ProfileDocuments;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.target.People;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Checks coming plans whenever foods or rules have changed. One thread does, and rests as long as it worked, so that whoever asks for a
 * plan hardly notices. What was checked is in the database, so it goes on where it was, and other planners share the work.
 */
@ApplicationScoped
class PlanChecking {

    private static final Logger LOG = Logger.getLogger(PlanChecking.class);
    /** A plan that is being checked cannot be changed meanwhile: a moment for each. */
    private static final int AT_ONCE = 5;
    private static final int SECONDS_TO_STOP = 5;
    /** Another planner may still plan with the foods before. */
    private static final Duration TO_LOOK_AGAIN = Duration.ofMinutes(1);

    private final PlanChecks checks;
    private final Remaking remaking;
    private final FoodSnapshots catalog;
    private final People people;
    private final RequestedPerson whom;
    private final ObjectMapper json;
    private final Clock clock;
    private final Loop loop = new Loop("plan-checks", this::turn);
    private @Nullable Grounds done;
    private Instant doneAt = Instant.EPOCH;

    PlanChecking(PlanChecks checks, Remaking remaking, FoodSnapshots catalog, People people, HealthWords words,
            ProfileDocuments profiles, ObjectMapper json, Clock clock) {
        this.checks = checks;
        this.remaking = remaking;
        this.catalog = catalog;
        this.people = people;
        this.whom = new RequestedPerson(words, profiles::taken);
        this.json = json;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        loop.start();
    }

    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        loop.askToStop();
        loop.awaitEnd(SECONDS_TO_STOP);
    }

    /** By what plans are made and checked now; empty where there are no foods. */
    Optional<Grounds> grounds() {
        return catalog.atHand().map(this::grounds);
    }

    private Grounds grounds(FoodSnapshot foods) {
        return new Grounds(foods.revision(), people.rules().version());
    }

    private boolean turn() {
        return catalog.atHand().map(this::turn).orElse(false);
    }

    private boolean turn(FoodSnapshot foods) {
        var grounds = grounds(foods);
        var begun = clock.instant();
        if (grounds.equals(done) && begun.isBefore(doneAt.plus(TO_LOOK_AGAIN))) {
            return false;
        }
        int checked = QuarkusTransaction.requiringNew().call(() -> check(foods, grounds));
        if (checked == 0) {
            done = grounds;
            doneAt = begun;
            return false;
        }
        rest(Duration.between(begun, clock.instant()));
        return true;
    }

    private int check(FoodSnapshot foods, Grounds grounds) {
        var plans = checks.take(grounds, LocalDate.now(clock), AT_ONCE);
        plans.forEach(plan -> check(plan, foods, grounds));
        return plans.size();
    }

    private void check(Plan plan, FoodSnapshot foods, Grounds grounds) {
        try {
            // whatever goes wrong with one plan does not undo what is stored of the others
            var remade = QuarkusTransaction.suspendingExisting().call(() -> remaking.remade(plan, foods, whom));
            store(plan, grounds, remade.verdict(), remade.isSound(), remade.reasons());
        } catch (RuntimeException e) {
            if (DatabaseAway.isBehind(e)) {
                throw e;
            }
            LOG.errorf(e, "The plan %s could not be checked", plan.id());
            store(plan, grounds, "failed", false, List.of("It could not be checked; that is logged."));
        }
    }

    private void store(Plan plan, Grounds grounds, String verdict, boolean isSound, List<String> reasons) {
        checks.store(plan.id(), grounds, verdict, isSound, written(reasons), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private String written(List<String> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words cannot be written as JSON.", e);
        }
    }

    private static void rest(Duration asLong) {
        try {
            Thread.sleep(asLong.isNegative() ? Duration.ZERO : asLong);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
