package org.crampwise.planner.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint.NotEnforced;

/**
 * One rule of screening.
 *
 * @param outcome what it finds; {@code none} for the rules of every plan, which have constraints but are no findings
 * @param lift how a hold ends
 * @param message plain words; {@code {unknownMedicines}} stands for the names we did not recognise
 * @param basis where the rule comes from
 * @param personal what it demands once the person has told what it needs
 */
record ScreeningRule(String code, Outcome outcome, Lift lift, Trigger when, String message, String basis,
        List<PlanConstraint> constraints, List<PersonalConstraint> personal) {

    /** How a hold ends: by a clinician's review of its code, or only by answering the questions. */
    enum Lift {
        REVIEW,
        ANSWER
    }

    static final String ASK_FOR_REVIEW = " No plan is made until a clinician has looked at this and you have entered the date.";
    static final String NOT_YET = " The planner cannot keep this yet: %s. Until a later version can, no plan is made.";

    static final String TELL = " For a plan we must know %s.";

    Finding find(Person person, Circumstances circumstances) {
        var effective = effectiveOutcome(person, circumstances);
        var words = message.replace("{unknownMedicines}", String.join(", ", person.health().unknownMedicines()));
        return new Finding(code, effective, words + advice(effective, person, circumstances));
    }

    /** What every plan of a person obeys whom this rule does not hold. */
    List<PlanConstraint> constraintsFor(Person person, Circumstances circumstances) {
        return Stream.concat(constraints.stream(), personal.stream().map(each -> each.of(person, circumstances))).toList();
    }

    private Outcome effectiveOutcome(Person person, Circumstances circumstances) {
        return switch (outcome) {
            case NONE, NOTICE, REFUSE -> outcome;
            case LIMIT -> isKeepable(person, circumstances) ? Outcome.LIMIT : Outcome.HOLD;
            case HOLD -> isLifted(person, circumstances.today()) && isKeepable(person, circumstances)
                    ? confirmedOutcome()
                    : Outcome.HOLD;
        };
    }

    /** A hold whose limit nobody keeps yet stays one, and so does one whose limit lacks what the person must tell. */
    private boolean isKeepable(Person person, Circumstances circumstances) {
        return notEnforced().isEmpty() && lacks(person, circumstances).isEmpty();
    }

    private List<String> lacks(Person person, Circumstances circumstances) {
        return personal.stream().map(each -> each.lacks(person, circumstances)).flatMap(Optional::stream).toList();
    }

    private boolean isLifted(Person person, LocalDate today) {
        return lift == Lift.REVIEW
                && person.health().reviews().stream().anyMatch(review -> review.code().equals(code) && review.isCurrentOn(today));
    }

    private Outcome confirmedOutcome() {
        return constraints.isEmpty() && personal.isEmpty() ? Outcome.NOTICE : Outcome.LIMIT;
    }

    private String advice(Outcome effective, Person person, Circumstances circumstances) {
        if (effective != Outcome.HOLD) {
            return "";
        }
        if (!notEnforced().isEmpty()) {
            return NOT_YET.formatted(String.join("; ", notEnforced().stream().map(NotEnforced::what).toList()));
        }
        var review = outcome == Outcome.HOLD && lift == Lift.REVIEW && !isLifted(person, circumstances.today())
                ? ASK_FOR_REVIEW
                : "";
        var lacking = lacks(person, circumstances);
        return review + (lacking.isEmpty() ? "" : TELL.formatted(String.join("; ", lacking)));
    }

    private List<NotEnforced> notEnforced() {
        return constraints.stream().filter(NotEnforced.class::isInstance).map(NotEnforced.class::cast).toList();
    }
}
