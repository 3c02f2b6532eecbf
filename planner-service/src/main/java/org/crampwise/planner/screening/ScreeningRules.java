package org.crampwise.planner.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.person.Person;

/** All rules of screening, read from the seeds; the version is stored with each plan. */
public class ScreeningRules {

    private final String version;
    private final List<ScreeningRule> rules;

    ScreeningRules(String version, List<ScreeningRule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    /** Reads the rules from their JSON; throws {@code InvalidRequest} naming everything wrong with them. */
    public static ScreeningRules of(Map<String, ?> json) {
        return new RuleReading(json).rules();
    }

    public String version() {
        return version;
    }

    /** The codes of findings, each once. */
    public List<String> codes() {
        return rules.stream().filter(rule -> rule.outcome() != Outcome.NONE).map(ScreeningRule::code).distinct().toList();
    }

    List<ScreeningRule> rules() {
        return rules;
    }

    /** What these codes find by themselves, whoever has them; the more urgent words stand first. */
    public List<Finding> findingsOf(Collection<String> given) {
        return rules.stream().filter(rule -> rule.when().isRaisedBy(given))
                .map(rule -> new Finding(rule.code(), rule.outcome(), rule.message())).toList();
    }

    /** Asks every rule. Of rules with one code the first that fires speaks: the more urgent words stand first. */
    public Screening screen(Person person, Circumstances circumstances) {
        var findings = new LinkedHashMap<String, Finding>();
        var constraints = new ArrayList<PlanConstraint>();
        for (var rule : rules) {
            if (!rule.when().holdsFor(person)) {
                continue;
            }
            var finding = rule.find(person, circumstances);
            switch (finding.outcome()) {
                case NONE -> constraints.addAll(rule.constraintsFor(person, circumstances));
                case NOTICE, LIMIT -> {
                    findings.putIfAbsent(rule.code(), finding);
                    constraints.addAll(rule.constraintsFor(person, circumstances));
                }
                case HOLD, REFUSE -> findings.putIfAbsent(rule.code(), finding);
            }
        }
        return Screening.of(List.copyOf(findings.values()), List.copyOf(constraints), version);
    }
}
