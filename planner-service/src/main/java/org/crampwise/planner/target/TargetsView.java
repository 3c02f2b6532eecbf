package org.crampwise.planner.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.person.LifeState;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.person.ReferenceSet;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The answer of {@code POST /v1/targets}. What does not exist for a person is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetsView(@Nullable String lifeStage, @Nullable EnergyView energy, ScreeningView screening,
        List<TargetView> targets,
        List<ShareView> energyShares, List<String> notes, String disclaimer) {

    static final String DISCLAIMER = "General information for healthy adults; not medical advice, diagnosis or treatment. "
            + "Reference intakes describe groups and your need may differ. "
            + "Do not start, stop or change a medicine or supplement because of these figures.";
    static final String EU_NOTE = "The foods are US data, and fortification differs in Europe.";
    static final String EU_LIMITS_NOTE = "Limits that eu-efsa lacks are those of us-dri; each target says so.";
    static final String NO_GROUP_NOTE = "No reference intakes exist in this set for this age and state.";
    static final String ENERGY_NOTE = "The energy need is the mean of people like you; your own may differ by some 300 kcal. "
            + "Your weight over weeks is the real test.";

    public static TargetsView of(Assessment assessment) {
        var targets = assessment.targets();
        return new TargetsView(targets.lifeStage().orElse(null), targets.energy().map(EnergyView::of).orElse(null),
                ScreeningView.of(assessment.screening()), targets.targets().stream()
                        .map(target -> TargetView.of(target, targets.ownOf(target.nutrient()).map(OwnBoundView::of).orElse(null)))
                        .toList(),
                targets.shares().stream().map(ShareView::of).toList(), notes(assessment.person(), targets), DISCLAIMER);
    }

    private static List<String> notes(Person person, Targets targets) {
        var notes = new ArrayList<String>();
        targets.energy().ifPresent(energy -> notes.add(ENERGY_NOTE));
        if (targets.lifeStage().isEmpty()) {
            notes.add(NO_GROUP_NOTE);
        }
        if (person.referenceSet() == ReferenceSet.EU_EFSA) {
            notes.add(EU_NOTE);
            notes.add(EU_LIMITS_NOTE);
        }
        if (person.state() instanceof LifeState.Pregnant pregnant && pregnant.isFirstTrimester()) {
            notes.add("Up to week 13 the energy need is that of a woman who is not pregnant.");
        }
        targets.own().stream().map(OwnBoundView::note).forEach(notes::add);
        return List.copyOf(notes);
    }

    /** Energy, shown rounded to 10 kcal; {@code exact} is what plans are made for. */
    public record EnergyView(double value, Unit unit, String method, BigDecimal exact) {

        static EnergyView of(EnergyNeed need) {
            return new EnergyView(need.shown().value(), need.shown().unit(), need.method().code(), need.exact());
        }
    }

    /**
     * One target. The window says what lower and upper hold for, daily floor and ceiling what a single day may miss or pass; own says who
     * set it in place of the reference intakes.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetView(String nutrient, @Nullable Amount lower, @Nullable String lowerBasis, @Nullable Amount upper,
            @Nullable String upperBasis, @Nullable String upperScope, String window, @Nullable Double dailyFloor,
            @Nullable Double dailyCeiling, String use, String source, @Nullable OwnBoundView own) {

        static TargetView of(Target target, @Nullable OwnBoundView own) {
            var lower = target.lower();
            var upper = target.upper();
            return new TargetView(target.nutrient().code(), lower.map(Target.Lower::amount).orElse(null),
                    lower.map(Target.Lower::basis).orElse(null), upper.map(Target.Upper::amount).orElse(null),
                    upper.map(Target.Upper::basis).orElse(null), upper.map(limit -> limit.scope().code()).orElse(null),
                    target.window().code(), lower.flatMap(Target.Lower::dailyFloor).orElse(null),
                    upper.flatMap(Target.Upper::dailyCeiling).orElse(null), target.use().code(), target.source(), own);
        }
    }

    /** The share of energy a nutrient may give. */
    public record ShareView(String nutrient, double min, double max, String source) {

        static ShareView of(EnergyShare share) {
            return new ShareView(share.nutrient().code(), share.min(), share.max(), share.source());
        }
    }
}
