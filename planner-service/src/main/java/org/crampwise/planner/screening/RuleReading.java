package org.crampwise.planner.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Coded;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.ReferenceSet;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violations;
import org.crampwise.planner.screening.ScreeningRule.Lift;

/** Reads the rules file. A slip in it stops the service at its start: a rule that silently never fires is the worst of all. */
class RuleReading {

    static final Map<String, Nutrient> NUTRIENTS = List.of(Nutrient.values()).stream()
            .collect(Collectors.toMap(Nutrient::code, Function.identity()));
    private static final Map<String, Lift> LIFTS = Map.of("review", Lift.REVIEW, "answer", Lift.ANSWER);
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Violations violations = new Violations();
    private final RequestObject file;

    RuleReading(Map<String, ?> json) {
        this.file = RequestObject.of(json, violations);
    }

    ScreeningRules rules() {
        var version = file.required("version", file.text("version")).orElse("");
        var enforced = Set.copyOf(texts(file, "enforced"));
        file.value("about");
        var rules = new ArrayList<ScreeningRule>();
        for (var element : file.elements("rules", NO_LIMIT)) {
            RequestObject.of(element, violations).ifPresent(fields -> rules.add(rule(fields, enforced)));
        }
        file.rejectUnread();
        violations.throwIfAny();
        return new ScreeningRules(version, rules);
    }

    private ScreeningRule rule(RequestObject fields, Set<String> enforced) {
        var code = fields.required("code", fields.text("code")).orElse("");
        var outcome = fields.required("outcome", fields.word("outcome", Coded.words(Outcome.values()))).orElse(Outcome.NONE);
        var lift = fields.word("lift", LIFTS).orElse(Lift.REVIEW);
        var clauses = new ArrayList<Trigger.AllOf>();
        for (var element : fields.elements("when", NO_LIMIT)) {
            RequestObject.of(element, violations).ifPresent(clause -> clauses.add(clause(clause)));
        }
        if (clauses.isEmpty()) {
            violations.add(fields.pointer("when"), null, "must say when the rule fires");
        }
        var constraints = new ArrayList<PlanConstraint>();
        var personal = new ArrayList<PersonalConstraint>();
        var reading = new ConstraintReading(code, enforced, violations);
        for (var element : fields.elements("constraints", NO_LIMIT)) {
            RequestObject.of(element, violations).ifPresent(each -> reading.read(each, constraints, personal));
        }
        var message = fields.required("message", fields.text("message")).orElse("");
        var basis = fields.required("basis", fields.text("basis")).orElse("");
        fields.rejectUnread();
        return new ScreeningRule(code, outcome, lift, new Trigger.AnyOf(clauses), message, basis, List.copyOf(constraints),
                List.copyOf(personal));
    }

    private Trigger.AllOf clause(RequestObject clause) {
        var known = new LinkedHashMap<String, Function<String, Optional<? extends Trigger>>>();
        known.put("anyOf", field -> codes(clause, field).map(codes -> new Trigger.Codes(1, codes)));
        known.put("twoOf", field -> codes(clause, field).map(codes -> new Trigger.Codes(2, codes)));
        known.put("noneOf", field -> codes(clause, field).map(Trigger.NoneOfCodes::new));
        known.put("ageFrom", field -> clause.integer(field, 0, 120).map(years -> new Trigger.Age(years, null)));
        known.put("ageBelow", field -> clause.integer(field, 0, 120).map(years -> new Trigger.Age(null, years)));
        known.put("bmiFrom", field -> clause.decimal(field, "10", "80").map(bmi -> new Trigger.Bmi(bmi, null)));
        known.put("bmiBelow", field -> clause.decimal(field, "10", "80").map(bmi -> new Trigger.Bmi(null, bmi)));
        known.put("state", field -> codes(clause, field).map(Trigger.States::new));
        known.put("monthsSinceBirthFrom", field -> clause.integer(field, 0, 60).map(Trigger.MonthsSinceBirth::new));
        known.put("diet", field -> codes(clause, field).map(this::diets));
        known.put("without", field -> codes(clause, field).map(Trigger.Without::new));
        known.put("referenceSet", field -> clause.word(field, Coded.words(ReferenceSet.values())).map(Trigger.References::new));
        known.put("healthExclusion", field -> clause.truth(field).map(yes -> new Trigger.HealthExclusion()));
        known.put("supplementAbove", field -> clause.object(field).map(this::supplementAbove));
        known.put("supplementBelow", field -> clause.object(field).map(this::supplementBelow));
        known.put("anySupplement", field -> clause.truth(field).map(yes -> new Trigger.AnySupplement()));
        known.put("unknownMedicine", field -> clause.truth(field).map(yes -> new Trigger.UnknownMedicine()));
        known.put("unanswered", field -> clause.truth(field).map(yes -> new Trigger.Unanswered()));
        known.put("everybody", field -> clause.truth(field).map(yes -> new Trigger.Everybody()));
        var triggers = new ArrayList<Trigger>();
        known.forEach((field, reading) -> reading.apply(field).ifPresent(triggers::add));
        clause.rejectUnread();
        return new Trigger.AllOf(List.copyOf(triggers));
    }

    private Trigger diets(List<String> codes) {
        var diets = Coded.words(Diet.values());
        return new Trigger.Diets(codes.stream().map(code -> Optional.ofNullable(diets.get(code)).orElseThrow()).toList());
    }

    private Trigger supplementAbove(RequestObject fields) {
        var nutrient = fields.required("nutrient", fields.word("nutrient", NUTRIENTS)).orElse(Nutrient.ENERGY);
        var amount = fields.required("amount", fields.decimal("amount", "0", "1000000"));
        fields.rejectUnread();
        return new Trigger.SupplementAbove(nutrient, amount.map(Number::doubleValue).orElse(0.0));
    }

    private Trigger supplementBelow(RequestObject fields) {
        var above = (Trigger.SupplementAbove) supplementAbove(fields);
        return new Trigger.SupplementBelow(above.nutrient(), above.amount());
    }

    private Optional<List<String>> codes(RequestObject clause, String field) {
        return clause.has(field) ? Optional.of(texts(clause, field)) : Optional.empty();
    }

    private List<String> texts(RequestObject owner, String field) {
        return owner.elements(field, NO_LIMIT).stream().map(Element::value).map(String::valueOf).toList();
    }
}
