package org.crampwise.planner.menu;

/**
 * What a food survey saw of one food at one occasion (What We Eat in America, adults).
 *
 * @param recalls recall days with this food at this occasion
 * @param familyRecalls recall days with any food of the same family at this occasion, codes included that are not plannable
 * @param gramsP25 a quarter of the eaters ate at most this much, grams
 * @param gramsP75 three quarters of the eaters ate at most this much, grams
 */
public record Eating(Occasion occasion, int recalls, int familyRecalls, double gramsP25, double gramsP75) {}
