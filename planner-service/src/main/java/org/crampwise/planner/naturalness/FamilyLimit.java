package org.crampwise.planner.naturalness;

/**
 * How often foods of one family are served, by the role of the family.
 *
 * @param free servings a week that cost nothing
 * @param costAbove cost of each further serving, hundredths of a nat
 */
public record FamilyLimit(String role, int perDay, int perWeek, int free, int costAbove) {}
