package org.crampwise.planner.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.verification.Verification.Violation;

import com.fasterxml.jackson.databind.JsonNode;

/** Recounts plans. One is enough for a service; it keeps nothing but the tables of facts. */
public final class Verifier {

    /** Changes when a rule is read otherwise. */
    public static final String NAME = "crampwise-verifier/1";

    private final Facts facts = Facts.ofSeeds();

    /** @param foods the export of the catalog revision the plan was made with, by food id */
    public Verification verify(JsonNode planAnswer, Map<String, JsonNode> foods) {
        return verify(planAnswer, foods.values());
    }

    /** @param foods the export of the catalog revision the plan was made with */
    public Verification verify(JsonNode planAnswer, Collection<JsonNode> foods) {
        return verify(planAnswer, foods(foods));
    }

    /** The foods of a catalog revision, read once for many plans. */
    public static final class Foods {

        private final Map<String, CatalogFood> byId;

        private Foods(Map<String, CatalogFood> byId) {
            this.byId = byId;
        }
    }

    public static Foods foods(Collection<JsonNode> export) {
        return new Foods(export.stream().map(CatalogFood::of)
                .collect(Collectors.toMap(CatalogFood::id, Function.identity(), (one, other) -> other)));
    }

    public Verification verify(JsonNode planAnswer, Foods foods) {
        var plan = PlanCase.of(planAnswer, foods.byId, facts);
        var violations = new ArrayList<Violation>();
        var eaten = new ArrayList<Violation>();
        for (var rule : Rule.ALL) {
            var report = report(rule, plan);
            if (plan.hasEaten() && !report.violations().isEmpty()) {
                report.excuse(report(rule, plan.asPlanned()));
                if (plan.saysBrokenByEaten(rule.name())) {
                    report.excuseAmounts(plan.datesEatenOtherwise());
                }
            }
            violations.addAll(report.violations());
            eaten.addAll(report.eaten());
        }
        return Verification.of(plan, List.copyOf(violations), List.copyOf(eaten), Rule.ALL.stream().map(Rule::name).toList());
    }

    private static Report report(Rule rule, PlanCase plan) {
        var report = new Report(rule.name());
        rule.check().accept(plan, report);
        return report;
    }
}
