package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fix sets, put into the request, makes the request that was solved. */
class ChangedFieldsTest {

    private static final Map<String, Object> WISHES = Map.of("leftovers", List.of("tuesday", "friday"), "maxEffort",
            Map.of("monday", "assemble"), "maxCookedMains", 3, "sameBreakfast", "weekdays", "maxRepeats", 2, "snacks", 1);

    private static final Lives LIVES = lives();

    @ParameterizedTest
    @ValueSource(strings = { "leftovers", "maxEffort", "maxCookedMains", "sameBreakfast", "maxRepeats", "snacks" })
    void a_wish_given_up_is_told_and_nothing_else(String wish) {
        var left = new HashMap<>(WISHES);
        left.remove(wish);
        var expected = new HashMap<String, Object>();
        expected.put(wish, null);
        assertThat(new ChangedFields(read(WISHES), read(left)).set()).isEqualTo(expected);
    }

    private static PlanRequest read(Map<String, Object> wishes) {
        var body = new HashMap<String, Object>(wishes);
        body.put("startDate", "2026-11-23");
        body.put("profile", Map.of("age", 40, "sex", "female", "heightCm", 165, "weightKg", 64, "activity", "active",
                "health", Map.of("answered", true)));
        return PlanReading.of(body, LIVES.people.words(), LIVES.foods, LocalDate.of(2026, 11, 22));
    }

    private static Lives lives() {
        try {
            return new Lives(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
