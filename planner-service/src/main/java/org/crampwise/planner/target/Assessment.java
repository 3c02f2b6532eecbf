package org.crampwise.planner.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.Finding;
import org.crampwise.planner.screening.Outcome;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.screening.ScreeningRules;

/** A person with what screening says and what the person needs: all that planning asks about people. */
public record Assessment(Person person, Screening screening, Targets targets) {

    public static final String CONFLICTING_LIMITS = "CONFLICTING_LIMITS";

    public static Assessment of(Person person, References references, ScreeningRules rules, LocalDate today) {
        var screening = rules.screen(person, today);
        var targets = Targets.of(person, references, screening.constraints());
        var conflicts = targets.targets().stream().map(target -> conflict(person, targets, target)).flatMap(Optional::stream)
                .toList();
        return new Assessment(person, conflicts.isEmpty() ? screening : refused(screening, conflicts), targets);
    }

    private static Screening refused(Screening screening, List<String> conflicts) {
        var findings = new ArrayList<>(screening.findings());
        findings.add(new Finding(CONFLICTING_LIMITS, Outcome.REFUSE,
                String.join(" ", conflicts) + " No menu can satisfy that. Talk to your clinician. No meal plan is made."));
        return Screening.of(findings, screening.constraints(), screening.rulesVersion());
    }

    private static Optional<String> conflict(Person person, Targets targets, Target target) {
        if (target.totalUpper().isEmpty()) {
            return Optional.empty();
        }
        var most = target.totalUpper().get().amount();
        var name = target.nutrient().displayName();
        if (target.lower().isPresent() && target.lower().get().amount().value() > most.value()) {
            if (targets.ownOf(target.nutrient()).isPresent()) {
                return Optional.of(ownConflict(name, target, targets.ownOf(target.nutrient()).get()));
            }
            return Optional.of("The rules that hold for you leave nothing between the least and the most %s.".formatted(name));
        }
        if (person.supplemented(target.nutrient()).value() > most.value()) {
            return Optional.of("The %s you log as supplements alone is above the limit of %s %s a day."
                    .formatted(name, most.value(), most.unit()));
        }
        return Optional.empty();
    }

    /** Names both sides, so that who set the own bound can see what it meets. */
    private static String ownConflict(String name, Target target, OwnTarget own) {
        var least = target.lower().orElseThrow();
        var most = target.totalUpper().orElseThrow();
        return "%s: the lower bound of %s (%s) is above the upper bound of %s (%s). The own bound was %s."
                .formatted(name, OwnTarget.words(least.amount()), least.basis(), OwnTarget.words(most.amount()), most.basis(),
                        own.bound().origin());
    }
}
