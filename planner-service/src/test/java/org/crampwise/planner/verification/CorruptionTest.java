package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Whatever is changed in a valid answer is found. */
class CorruptionTest {

    private enum Corruption {
        OTHER_GRAMS,
        LOST_SERVING,
        FOREIGN_FOOD,
        OTHER_SLOT,
        LOST_MEAL,
        TWICE_THE_MEAL,
        LOST_DAY,
        FALSE_TOTAL,
        FALSE_MEAN,
        FALSE_TARGET
    }

    @Property(tries = 200)
    void a_corrupted_plan_is_found(@ForAll Corruption corruption, @ForAll @IntRange(max = 6) int day,
            @ForAll @IntRange(max = 3) int meal, @ForAll @IntRange(max = 30) int place,
            @ForAll @DoubleRange(min = 0.02, max = 0.9) double change) {
        var plan = HandmadePlan.of(7);
        var answer = plan.answer();
        corrupt(answer, corruption, day, meal, place, 1 + change);
        assertThat(RuleExample.verify(plan, answer)).isNotEmpty();
    }

    private static void corrupt(ObjectNode answer, Corruption corruption, int day, int meal, int place, double factor) {
        var days = (ArrayNode) answer.path("days");
        var meals = (ArrayNode) days.get(day).path("meals");
        var servings = (ArrayNode) meals.get(meal).path("servings");
        var serving = (ObjectNode) servings.get(place % servings.size());
        switch (corruption) {
            case OTHER_GRAMS -> times(serving.withObject("/portion"), "grams", factor);
            case LOST_SERVING -> servings.remove(place % servings.size());
            case FOREIGN_FOOD -> serving.put("food", "moon-cheese");
            case OTHER_SLOT -> serving.put("slot", "elsewhere");
            case LOST_MEAL -> meals.remove(meal);
            case TWICE_THE_MEAL -> meals.add(meals.get(meal).deepCopy());
            // a plan without its last day is a shorter plan, and a right one
            case LOST_DAY -> days.remove(day % 6);
            case FALSE_TOTAL -> entry(days.get(day).path("totals"), place, factor);
            case FALSE_MEAN -> entry(answer.path("mean"), place, factor);
            case FALSE_TARGET ->
                times(((ObjectNode) answer.path("targets").get(place % 5)).withObject("/lower"), "value", factor);
        }
    }

    private static void entry(JsonNode entries, int place, double factor) {
        times(((ObjectNode) entries.get(place % entries.size())).withObject("/amount"), "value", factor);
    }

    private static void times(ObjectNode object, String field, double factor) {
        object.put(field, object.path(field).asDouble() * factor);
    }
}
