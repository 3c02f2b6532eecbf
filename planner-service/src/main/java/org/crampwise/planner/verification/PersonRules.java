package org.crampwise.planner.verification;

import java.util.HashSet;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The answer read the person as we do: the same findings, the same need, the same targets. */
final class PersonRules {

    private PersonRules() {}

    static void findings(PlanCase plan, Report report) {
        var codes = new HashSet<String>();
        findingsOf(plan).forEach(finding -> codes.add(finding.path("code").asText()));
        SafetyRule.ALL.stream().filter(rule -> rule.concerns().test(plan.eater()) && !codes.contains(rule.code()))
                .forEach(rule -> report.violation("screening", codes.toString(), rule.code() + " among the findings",
                        "The profile asks for the finding " + rule.code() + "."));
    }

    private static JsonNode findingsOf(PlanCase plan) {
        return plan.answer().path("screening").path("findings");
    }

    /** No plan stands where screening refuses, or holds and nobody reviewed just that. */
    static void holds(PlanCase plan, Report report) {
        if (!plan.eater().healthAnswered() || plan.eater().age() < 18) {
            report.violation("profile", "age %d, answered %s".formatted(plan.eater().age(), plan.eater().healthAnswered()),
                    "an adult who answered the health questions", "No plan may be made for this person.");
        }
        for (var finding : findingsOf(plan)) {
            var code = finding.path("code").asText();
            var outcome = finding.path("outcome").asText();
            if (outcome.equals("refuse") || outcome.equals("hold") && !plan.eater().reviewed().contains(code)) {
                report.violation("screening", code + ": " + outcome, "no plan", "No plan may be made under " + code + ".");
            }
        }
    }

    static void energyNeed(PlanCase plan, Report report) {
        var exact = plan.answer().path("energy").path("exact");
        if (exact.isNumber() && Math.abs(exact.asDouble() - plan.energyNeed()) > 0.01) {
            report.violation("energy", Report.words(exact.asDouble(), "kcal"), Report.words(plan.energyNeed(), "kcal"),
                    "The energy need differs from our own computation.");
        }
    }

    static void coreTargets(PlanCase plan, Report report) {
        for (var nutrient : Units.CORE) {
            var target = targetOf(plan, nutrient);
            if (target.isMissingNode()) {
                report.violation(nutrient, "no target", "a target", "The target of %s is missing.".formatted(nutrient));
            } else {
                lower(plan, nutrient, target, report);
                upper(plan, nutrient, target, report);
                dailyFloor(plan, nutrient, target, report);
            }
        }
    }

    private static JsonNode targetOf(PlanCase plan, String nutrient) {
        for (var target : plan.answer().path("targets")) {
            if (target.path("nutrient").asText().equals(nutrient)) {
                return target;
            }
        }
        return MissingNode.getInstance();
    }

    /** Under a window of screening the target may be shown as it is or as the lower edge of the window. */
    private static void lower(PlanCase plan, String nutrient, JsonNode target, Report report) {
        double need = plan.need(nutrient).orElse(0);
        double reference = plan.referenceNeed(nutrient).orElse(0);
        var window = plan.safety().windows().get(nutrient);
        if (!same(target.path("lower"), nutrient, need) && !isClinicians(plan, nutrient, target.path("lower"), "min")
                && (window == null || !same(target.path("lower"), nutrient, reference * window.min()))) {
            report.violation(nutrient, target.path("lower").toString(), Report.words(need, Units.of(nutrient)),
                    "The target of %s differs from our own reading.".formatted(nutrient));
        }
    }

    /** Clinicians have numbers in place of reference intakes; none of theirs means no lower bound. */
    private static boolean isClinicians(PlanCase plan, String nutrient, JsonNode shown, String side) {
        if (!ConditionRules.isAdrenal(plan.eater()) || !nutrient.equals("potassium")) {
            return false;
        }
        double number = plan.eater().clinicianLimit(nutrient, side).orElse(0);
        return number == 0 ? shown.isMissingNode() : same(shown, nutrient, number);
    }

    private static boolean same(JsonNode amount, String nutrient, double value) {
        return amount.path("unit").asText().equals(Units.of(nutrient))
                && Math.abs(amount.path("value").asDouble() - value) <= 1e-6 * value;
    }

    /** What limits from above is the reference intakes' limit with its scope, or what screening set instead. */
    private static void upper(PlanCase plan, String nutrient, JsonNode target, Report report) {
        var limit = plan.requirements().limit(nutrient);
        boolean isLimit = limit.isPresent() && same(target.path("upper"), nutrient, limit.get().amount())
                && target.path("upperScope").asText().equals(limit.get().scope());
        if (!isLimit && !isOfScreening(plan, nutrient, target.path("upper")) && (limit.isPresent() || target.has("upper"))) {
            report.violation(nutrient, target.path("upper") + " " + target.path("upperScope").asText(),
                    limit.map(Objects::toString).orElse("no limit"),
                    "The limit of %s differs from our own reading.".formatted(nutrient));
        }
    }

    private static boolean isOfScreening(PlanCase plan, String nutrient, JsonNode upper) {
        var window = plan.safety().windows().get(nutrient);
        var ceiling = plan.safety().dayCeilings().get(nutrient);
        var usual = plan.eater().usual(nutrient);
        return ConditionRules.isHighCalcium(plan.eater()) && usual.isPresent() && same(upper, nutrient, usual.getAsDouble())
                || isClinicians(plan, nutrient, upper, "max")
                || window != null && same(upper, nutrient, plan.referenceNeed(nutrient).orElse(0) * window.max())
                || ceiling != null && same(upper, nutrient, ceiling)
                || plan.own(nutrient).filter(own -> own.upper().isPresent() && same(upper, nutrient, own.upper().getAsDouble()))
                        .isPresent();
    }

    private static void dailyFloor(PlanCase plan, String nutrient, JsonNode target, Report report) {
        var window = plan.safety().windows().get(nutrient);
        double own = nutrient.equals("vitamin-d") || nutrient.equals("vitamin-b12") ? 0.6 : 0.7;
        double shown = target.path("dailyFloor").asDouble(own);
        boolean right = Math.abs(shown - own) < 1e-9 || Math.abs(shown - plan.dailyFloor(nutrient)) < 1e-9
                || plan.isOneDay() && shown == 1
                || isClinicians(plan, nutrient, target.path("lower"), "min")
                || window != null && (Math.abs(shown - window.min()) < 1e-9 || shown == 1);
        if (!right) {
            report.violation(nutrient, Report.words(shown, ""), Report.words(own, ""),
                    "The least share of %s on each day differs from the rule.".formatted(nutrient));
        }
    }
}
