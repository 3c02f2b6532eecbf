package org.crampwise.planner.screening;

import java.time.LocalDate;
import java.util.List;

import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint.NotEnforced;

/**
 * One rule of screening.
 *
 * @param outcome what it finds; {@code none} for the rules of every plan, which have constraints but are no findings
 * @param lift how a hold ends
 * @param message plain words; {@code {unknownMedicines}} stands for the names we did not recognise
 * @param basis where the rule comes from
 */
record ScreeningRule(String code, Outcome outcome, Lift lift, Trigger when, String message, String basis,
        List<PlanConstraint> constraints) {

    /** How a hold ends: by a clinician's review of its code, or only by answering the questions. */
    enum Lift {
        REVIEW,
        ANSWER
    }

    static final String ASK_FOR_REVIEW = " No plan is made until a clinician has looked at this and you have entered the date.";
    static final String NOT_YET = " The planner cannot keep this yet: %s. Until a later version can, no plan is made.";

    Finding find(Person person, LocalDate today) {
        var effective = effectiveOutcome(person, today);
        var words = message.replace("{unknownMedicines}", String.join(", ", person.health().unknownMedicines()));
        return new Finding(code, effective, words + advice(effective));
    }

    private Outcome effectiveOutcome(Person person, LocalDate today) {
        return switch (outcome) {
            case NONE, NOTICE, REFUSE -> outcome;
            case LIMIT -> notEnforced().isEmpty() ? Outcome.LIMIT : Outcome.HOLD;
            case HOLD -> isLifted(person, today) ? confirmedOutcome() : Outcome.HOLD;
        };
    }

    /** A hold whose limit nobody keeps yet stays one, also after a review. */
    private boolean isLifted(Person person, LocalDate today) {
        return lift == Lift.REVIEW && notEnforced().isEmpty()
                && person.health().reviews().stream().anyMatch(review -> review.code().equals(code) && review.isCurrentOn(today));
    }

    private Outcome confirmedOutcome() {
        return constraints.isEmpty() ? Outcome.NOTICE : Outcome.LIMIT;
    }

    private String advice(Outcome effective) {
        if (effective != Outcome.HOLD) {
            return "";
        }
        if (!notEnforced().isEmpty()) {
            return NOT_YET.formatted(String.join("; ", notEnforced().stream().map(NotEnforced::what).toList()));
        }
        return switch (lift) {
            case REVIEW -> ASK_FOR_REVIEW;
            case ANSWER -> "";
        };
    }

    private List<NotEnforced> notEnforced() {
        return constraints.stream().filter(NotEnforced.class::isInstance).map(NotEnforced.class::cast).toList();
    }
}
