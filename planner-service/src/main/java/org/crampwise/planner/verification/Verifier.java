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
        var catalog = foods.stream().map(CatalogFood::of)
                .collect(Collectors.toMap(CatalogFood::id, Function.identity(), (one, other) -> other));
        var plan = PlanCase.of(planAnswer, catalog, facts);
        var violations = new ArrayList<Violation>();
        for (var rule : Rule.ALL) {
            var report = new Report(rule.name());
            rule.check().accept(plan, report);
            violations.addAll(report.violations());
        }
        return Verification.of(plan, List.copyOf(violations), Rule.ALL.stream().map(Rule::name).toList());
    }
}
