package org.crampwise.planner.plan;

import java.time.LocalDate;

/** The meal that a leftover was cooked for. */
public record LeftoverView(LocalDate date, String occasion) {}
