package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.RequestedPerson;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** From a request as it was sent to a plan that can be stored, or to why there is none; the same for one request and for many. */
@ApplicationScoped
public class PlanMaking {

    private static final String START_DATE = "startDate";

    /** What became of a request. Nothing is stored yet. */
    public sealed interface Outcome {

        record Made(Plan plan) implements Outcome {}

        record Unplanned(UnplannedView view) implements Outcome {}

        /** Too many plans are being made at this moment. */
        record Busy() implements Outcome {}
    }

    private final Planner planner;
    private final ObjectWriter writer;
    private final ObjectWriter canonical;
    private final Clock clock;

    PlanMaking(Planner planner, ObjectMapper json, Clock clock) {
        this.planner = planner;
        this.writer = json.writer();
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.clock = clock;
    }

    /** A request that reads the same whenever it is planned; throws {@code InvalidRequest} with all that is wrong with it. */
    public Map<String, Object> dated(Map<String, Object> body, RequestedPerson whom, FoodSnapshot foods) {
        var wanted = PlanReading.of(body, whom, foods, LocalDate.now(clock));
        var dated = new LinkedHashMap<>(body);
        dated.put(START_DATE, wanted.startDate().toString());
        return dated;
    }

    /** @param owner whose a plan is, by the stored profile it is made for, if it is */
    public Outcome make(Map<String, Object> body, RequestedPerson whom, FoodSnapshot foods,
            Function<@Nullable UUID, @Nullable String> owner) {
        return make(body, whom, foods, owner, new Stages());
    }

    Outcome make(@Nullable Map<String, Object> body, RequestedPerson whom, FoodSnapshot foods,
            Function<@Nullable UUID, @Nullable String> owner, Stages stages) {
        var wanted = PlanReading.of(body, whom, foods, LocalDate.now(clock));
        var profile = RequestedPerson.profileOf(body);
        return planner.plan(wanted, foods, stages).<Outcome>map(answer -> switch (answer) {
            case PlanAnswer.Made(var view) ->
                new Outcome.Made(Plan.of(view, canonical(body), written(writer, view), profile, owner.apply(profile)));
            case PlanAnswer.Refused(var assessment) ->
                new Outcome.Unplanned(UnplannedView.ofRefusal(assessment, profile != null));
            case PlanAnswer.Held(var assessment) ->
                new Outcome.Unplanned(UnplannedView.ofScreening(ProblemType.SCREENING_HOLD, assessment));
            case PlanAnswer.Impossible impossible -> new Outcome.Unplanned(UnplannedView.of(impossible));
            case PlanAnswer.NotFound notFound -> new Outcome.Unplanned(UnplannedView.of(notFound));
        }).orElseGet(Outcome.Busy::new);
    }

    /** The same text for the same request, in whatever order it came. */
    String canonical(@Nullable Map<String, Object> body) {
        return written(canonical, body);
    }

    private static String written(ObjectWriter writer, @Nullable Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON.", e);
        }
    }
}
