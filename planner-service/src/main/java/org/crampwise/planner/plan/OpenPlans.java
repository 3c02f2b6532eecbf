package org.crampwise.planner.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.plan.OpenPlan.Opening;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.target.Assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Stored plans taken up again. The last few stay at hand: whoever looks at one place of a plan will look at the next. */
@ApplicationScoped
public class OpenPlans {

    /** Each takes some megabytes. */
    private static final int MOST = 12;

    private final PlanReopening reopening;
    private final FoodSnapshots catalog;
    private final ObjectMapper json;
    private final Map<Key, Opening> atHand = new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Opening> eldest) {
            return size() > MOST;
        }
    };

    private record Key(UUID plan, int revision, String catalogRevision, PlanRequest request) {}

    OpenPlans(PlanReopening reopening, FoodSnapshots catalog, ObjectMapper json) {
        this.reopening = reopening;
        this.catalog = catalog;
        this.json = json;
    }

    Opening open(Plan plan) {
        return catalog.current().map(foods -> open(plan, foods)).orElseGet(Opening.NoCatalog::new);
    }

    private Opening open(Plan plan, FoodSnapshot foods) {
        var request = request(plan, foods);
        var key = new Key(plan.id(), plan.revision(), foods.revision(), request);
        synchronized (atHand) {
            var known = atHand.get(key);
            if (known != null) {
                return known;
            }
        }
        var opening = reopening.open(read(plan.answer()), asked(plan), foods);
        synchronized (atHand) {
            atHand.put(key, opening);
        }
        return opening;
    }

    PlanRequest request(Plan plan, FoodSnapshot foods) {
        return reopening.request(asked(plan), foods, plan.startDate());
    }

    /** As {@link #request}, with the profiles that are told of. */
    PlanRequest request(Plan plan, FoodSnapshot foods, RequestedPerson told) {
        return PlanReading.of(asked(plan), told, foods, plan.startDate());
    }

    /** As read from its answer, for somebody whom screening lets have a plan; not kept at hand. */
    Opening open(Plan plan, PlanView made, PlanRequest request, Assessment assessment, FoodSnapshot foods) {
        return reopening.open(made, asked(plan), request, assessment, foods);
    }

    /** A plan as it was answered and stored. */
    PlanView read(String answer) {
        try {
            return json.readValue(answer, PlanView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored plan cannot be read.", e);
        }
    }

    /** A request without a start date meant the day after it was sent. */
    private Map<String, Object> asked(Plan plan) {
        try {
            var body = new HashMap<>(json.readValue(plan.request(), new TypeReference<Map<String, Object>>() {}));
            body.put("startDate", plan.startDate().toString());
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The request of the stored plan " + plan.id() + " cannot be read.", e);
        }
    }
}
