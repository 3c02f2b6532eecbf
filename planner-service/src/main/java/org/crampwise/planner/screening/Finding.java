package org.crampwise.planner.screening;

/** What a rule of screening found for a person, in plain words. */
public record Finding(String code, Outcome outcome, String message) {}
