package org.crampwise.planner.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.screening.ScreeningRules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** People of tests, read and assessed with the real seeds but without a running service. */
public final class SeedPeople {

    public static final MealTimes MEAL_TIMES = MealTimes.of(LocalTime.of(7, 30), LocalTime.of(12, 30), LocalTime.of(18, 30),
            List.of(LocalTime.of(15, 30), LocalTime.of(10, 30), LocalTime.of(20, 30)));
    public static final People PEOPLE = new People(new ObjectMapper(), MEAL_TIMES);

    private SeedPeople() {}

    /** Under the rules of the seeds and one more, as a newer version. */
    public static People withRule(JsonNode rule) {
        var json = new ObjectMapper();
        try {
            var rules = (ObjectNode) json.readTree(People.class.getResource("/seeds/screening-rules.json"));
            rules.put("version", rules.path("version").asText() + "+1").withArray("rules").insert(0, rule);
            return new People(MEAL_TIMES, ScreeningRules.of(json.convertValue(rules, new TypeReference<>() {})),
                    PEOPLE.questions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A profile as it comes in JSON: a healthy woman of 40 with the questions answered, changed by the given fields. */
    public static Map<String, Object> profile(Map<String, ?> changes) {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("age", 40);
        profile.put("sex", "female");
        profile.put("heightCm", 165);
        profile.put("weightKg", 64);
        profile.put("activity", "low_active");
        profile.put("health", Map.of("answered", true));
        profile.putAll(changes);
        return profile;
    }

    public static Map<String, Object> health(List<String> conditions, List<String> medicines, List<String> symptoms) {
        return Map.of("answered", true, "conditions", conditions, "medicines", medicines, "symptoms", symptoms);
    }

    public static Person person(Map<String, ?> changes) {
        return PersonReading.of(profile(changes), PEOPLE.words());
    }

    public static Assessment assessed(Map<String, ?> changes) {
        return PEOPLE.assess(person(changes));
    }
}
