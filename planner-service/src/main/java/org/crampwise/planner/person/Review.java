package org.crampwise.planner.person;

import java.time.LocalDate;

/** A clinician has looked at the finding with this code on that day. */
public record Review(String code, LocalDate date) {

    /** A review counts for twelve months; one dated in the future does not count yet. */
    public boolean isCurrentOn(LocalDate today) {
        return !date.isAfter(today) && !date.plusMonths(12).isBefore(today);
    }
}
