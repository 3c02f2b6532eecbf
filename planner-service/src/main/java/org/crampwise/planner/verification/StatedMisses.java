package org.crampwise.planner.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.verification.ServedPlan.Day;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the answer of a best effort says it misses. Only what a core nutrient needs at least may be missed, only where the person asked
 * for a best effort, and only as it is stated: each statement is recounted.
 */
final class StatedMisses {

    private static final String BEST_EFFORT = "best-effort";
    private static final String MEAN = "mean";

    private StatedMisses() {}

    /** Whether the answer says of itself that the nutrient falls short there, so that falling short is no violation of its own. */
    static boolean excuse(PlanCase plan, String nutrient, String where) {
        return isBestEffort(plan) && stated(plan).stream()
                .anyMatch(miss -> miss.path("nutrient").asText().equals(nutrient) && miss.path("where").asText().equals(where));
    }

    static boolean isBestEffort(PlanCase plan) {
        return plan.answer().path("certificate").path("status").asText().equals(BEST_EFFORT);
    }

    static List<JsonNode> stated(PlanCase plan) {
        var misses = new ArrayList<JsonNode>();
        plan.answer().path("misses").forEach(misses::add);
        return misses;
    }

    static void check(PlanCase plan, Report report) {
        boolean asked = plan.answer().path("preferences").path("bestEffort").asBoolean();
        if (isBestEffort(plan) && !asked) {
            report.violation("certificate", BEST_EFFORT, "a plan that keeps everything", "Nobody asked for a best effort.");
        }
        if (isBestEffort(plan) == stated(plan).isEmpty()) {
            report.violation("misses", String.valueOf(stated(plan).size()), isBestEffort(plan) ? "what is missed" : "nothing",
                    "The status of the plan does not fit what it says it misses.");
        }
        var seen = new HashSet<String>();
        stated(plan).forEach(miss -> {
            if (!seen.add(miss.path("nutrient").asText() + " " + miss.path("where").asText())) {
                report.violation(miss.path("where").asText(), miss.toString(), "once", "A miss is stated twice.");
            }
            recount(plan, miss, report);
        });
    }

    private static void recount(PlanCase plan, JsonNode miss, Report report) {
        var nutrient = miss.path("nutrient").asText();
        var where = miss.path("where").asText();
        var found = found(plan, nutrient, where);
        if (!Units.CORE.contains(nutrient) || plan.safety().windows().containsKey(nutrient) || found.isEmpty()) {
            report.violation(where, miss.toString(), "what a core nutrient needs at least", "This may never be missed.");
            return;
        }
        double required = plan.need(nutrient).orElse(0) * (where.equals(MEAN) ? 1 : plan.dailyFloor(nutrient));
        boolean right = found.get() < required && isShownAs(miss, "amount", nutrient, found.get())
                && isShownAs(miss, "required", nutrient, required)
                && isShownAs(miss, "missing", nutrient, required - found.get());
        if (!right) {
            report.violation(where, miss.toString(),
                    "%s of %s".formatted(Report.words(found.get(), ""), Report.words(required, Units.of(nutrient))),
                    "What is said to be missed of %s differs from the recount.".formatted(nutrient));
        }
    }

    private static Optional<Double> found(PlanCase plan, String nutrient, String where) {
        return where.equals(MEAN)
                ? Optional.of(plan.meanCounted(nutrient))
                : plan.served().days().stream().filter(day -> day.date().equals(where)).findFirst()
                        .map((Day day) -> plan.counted(day, nutrient));
    }

    private static boolean isShownAs(JsonNode miss, String field, String nutrient, double truth) {
        var value = miss.path(field).path("value");
        double halfDigit = 0.5 * Math.pow(10, -Math.max(0, value.decimalValue().scale()));
        return value.isNumber() && miss.path(field).path("unit").asText().equals(Units.of(nutrient))
                && Math.abs(value.asDouble() - truth) <= halfDigit + 1e-6 * Math.abs(truth);
    }
}
