package org.crampwise.planner.plan;

import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.screening.Finding;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.ScreeningView;
import org.crampwise.planner.target.TargetsView;
import org.crampwise.planner.target.TargetsView.TargetView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A problem document that says why there is no plan, and what would help. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnplannedView(@JsonUnwrapped Problem problem, ScreeningView screening, List<TargetView> targets,
        @Nullable List<ShortfallView> shortfalls, @Nullable String conflict,
        @Nullable List<ConflictView> conflicts, @Nullable List<Fix> fixes, @Nullable List<DayView> bestEffort,
        String disclaimer) {

    /** Seven broken rules explain no more than the four worst. */
    private static final int MOST_SHORTFALLS = 4;

    private static final String RED_FLAG = "RED_FLAG";
    private static final String OF_DIARY = " If a night of the diary tells of it: enter in that night when a clinician has looked at it "
            + "(clinicianSeenOn); until then no plan is made for this profile.";

    static UnplannedView ofScreening(ProblemType type, Assessment assessment) {
        return view(Problem.of(type, strongest(type, assessment)), assessment, Reasons.NONE, null);
    }

    /** @param isStored whether a stored profile was named: then its diary may be what the refusal comes from */
    static UnplannedView ofRefusal(Assessment assessment, boolean isStored) {
        var type = ProblemType.SCREENING_REFUSED;
        boolean mayBeOfDiary = isStored
                && assessment.screening().findings().stream().anyMatch(finding -> finding.code().equals(RED_FLAG));
        var detail = strongest(type, assessment) + (mayBeOfDiary ? OF_DIARY : "");
        return view(Problem.of(type, detail), assessment, Reasons.NONE, null);
    }

    private static String strongest(ProblemType type, Assessment assessment) {
        return assessment.screening().findings().stream().findFirst().map(Finding::message).orElse(type.title());
    }

    static UnplannedView of(PlanAnswer.Impossible impossible) {
        var shortfalls = shown(impossible.shortfalls(), impossible.assessment());
        var conflicts = impossible.conflict().map(ConflictView::of).stream().toList();
        var missed = "No menu of the foods left to choose from keeps all of this together: " + words(shortfalls);
        var conflict = conflicts.stream().map(ConflictView::words).findFirst().orElse(missed) + advice(impossible.fixes());
        return view(Problem.of(ProblemType.NO_FEASIBLE_PLAN, conflict), impossible.assessment(),
                new Reasons(shortfalls, conflict, conflicts, impossible.fixes()), null);
    }

    static UnplannedView of(PlanAnswer.NotFound notFound) {
        var shortfalls = shown(notFound.broken(), notFound.assessment());
        var totals = new Totals(notFound.assessment());
        var conflict = "The best menu found still misses: " + words(shortfalls) + advice(notFound.fixes());
        return view(Problem.of(ProblemType.NO_PLAN_FOUND, conflict), notFound.assessment(),
                new Reasons(shortfalls, conflict, List.of(ConflictView.unproven()), notFound.fixes()),
                DayView.of(notFound.bestEffort(), totals));
    }

    private record Reasons(@Nullable List<ShortfallView> shortfalls, @Nullable String conflict,
            @Nullable List<ConflictView> conflicts, @Nullable List<Fix> fixes) {

        static final Reasons NONE = new Reasons(null, null, null, null);
    }

    private static UnplannedView view(Problem problem, Assessment assessment, Reasons reasons,
            @Nullable List<DayView> bestEffort) {
        var needs = TargetsView.of(assessment);
        return new UnplannedView(problem, needs.screening(), needs.targets(), reasons.shortfalls(), reasons.conflict(),
                reasons.conflicts(), reasons.fixes(), bestEffort, Disclaimer.TEXT);
    }

    private static List<ShortfallView> shown(List<Shortfall> shortfalls, Assessment assessment) {
        var bounds = NutrientBounds.of(assessment, PlanReading.MOST_DAYS);
        return shortfalls.stream().map(shortfall -> ShortfallView.of(shortfall, bounds)).distinct().limit(MOST_SHORTFALLS)
                .toList();
    }

    private static String advice(List<Fix> fixes) {
        return fixes.isEmpty()
                ? " No change of wishes that we tried leads to a plan. Please ask a dietitian or your doctor."
                : "";
    }

    private static String words(List<ShortfallView> shortfalls) {
        return String.join(" ", shortfalls.stream().map(ShortfallView::words).toList());
    }
}
