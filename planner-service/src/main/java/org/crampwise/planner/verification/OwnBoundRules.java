package org.crampwise.planner.verification;

import java.util.OptionalDouble;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Bounds that a dietitian set: kept by the food, and shown beside what they replace. */
final class OwnBoundRules {

    private static final String OWN = "OWN";

    private OwnBoundRules() {}

    static void kept(PlanCase plan, Report report) {
        for (var entry : plan.answer().path("profile").path("ownBounds")) {
            var own = OwnBound.of(entry);
            own.lower().ifPresent(least -> {
                report.atLeast(least, plan.meanCounted(own.nutrient()), Units.of(own.nutrient()), "mean",
                        "The own lower bound of " + own.nutrient());
                double ofDay = plan.dailyFloor(own.nutrient()) * least;
                plan.served().days().forEach(day -> report.atLeast(ofDay, plan.counted(day, own.nutrient()),
                        Units.of(own.nutrient()), day.date(), "The own lower bound of " + own.nutrient()));
            });
            own.upper().ifPresent(most -> {
                report.atMost(most, plan.meanTotal(own.nutrient()), Units.of(own.nutrient()), "mean",
                        "The own upper bound of " + own.nutrient());
                plan.served().days().forEach(day -> report.atMost(own.mostOfDay(), plan.total(day, own.nutrient()),
                        Units.of(own.nutrient()), day.date(), "The own upper bound of " + own.nutrient()));
            });
        }
    }

    /** Nobody takes a bound of one's own for a reference intake: who set it stands beside it. */
    static void shown(PlanCase plan, Report report) {
        for (var entry : plan.answer().path("profile").path("ownBounds")) {
            var nutrient = entry.path("nutrient").asText();
            var target = target(plan, nutrient);
            if (!target.path("own").path("author").equals(entry.path("author"))
                    || !target.path("own").path("reason").equals(entry.path("reason"))) {
                report.violation(nutrient, target.path("own").toString(), entry.toString(),
                        "The target of %s does not say who set it and why.".formatted(nutrient));
            }
            side(plan, nutrient, target, "lower", report);
            side(plan, nutrient, target, "upper", report);
        }
    }

    /** A target that is not the own bound must be the stricter one. */
    private static void side(PlanCase plan, String nutrient, JsonNode target, String side, Report report) {
        var own = OwnBound.of(plan.answer().path("profile"), nutrient).orElseThrow();
        OptionalDouble bound = side.equals("lower") ? own.lower() : own.upper();
        if (bound.isEmpty()) {
            return;
        }
        double shown = target.path(side).path("value").asDouble(Double.NaN);
        boolean isOwn = target.path(side + "Basis").asText().equals(OWN) && Math.abs(shown - bound.getAsDouble()) <= 1e-6 * shown;
        boolean isStricter = side.equals("lower") ? shown >= bound.getAsDouble() : shown <= bound.getAsDouble();
        if (!isOwn && !isStricter) {
            report.violation(nutrient, target.path(side).toString(), Report.words(bound.getAsDouble(), Units.of(nutrient)),
                    "The %s bound of %s is looser than the one set for this person.".formatted(side, nutrient));
        }
    }

    private static JsonNode target(PlanCase plan, String nutrient) {
        for (var target : plan.answer().path("targets")) {
            if (target.path("nutrient").asText().equals(nutrient)) {
                return target;
            }
        }
        return MissingNode.getInstance();
    }
}
