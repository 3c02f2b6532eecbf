package org.crampwise.planner.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.Circumstances;
import org.crampwise.planner.screening.Finding;
import org.crampwise.planner.screening.Outcome;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.screening.ScreeningRules;

/** A person with what screening says and what the person needs: all that planning asks about people. */
public record Assessment(Person person, Screening screening, Targets targets) {

    public static final String CONFLICTING_LIMITS = "CONFLICTING_LIMITS";

    public static Assessment of(Person person, References references, ScreeningRules rules, LocalDate today,
            MealTimes mealTimes) {
        var energy = references.energy().need(person).map(EnergyNeed::kcal).map(BigDecimal::doubleValue);
        var screening = rules.screen(person, new Circumstances(today, mealTimes, energy));
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
        if (target.upper().isEmpty()) {
            return Optional.empty();
        }
        var limit = target.upper().get();
        var most = limit.amount();
        var name = target.nutrient().displayName();
        boolean isNeeded = target.use() == Target.Use.PLANNED && limit.scope() == UpperScope.TOTAL;
        if (isNeeded && target.lower().filter(least -> least.amount().value() > most.value()).isPresent()) {
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
