package org.crampwise.planner.plan;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How much of a nutrient a day or the mean day gives.
 *
 * @param amount what the food gives, as far as it counts for this person
 * @param fromSupplements what the logged supplements add, where they do
 * @param ofTarget share of the need that food and supplements reach, where there is a need
 * @param ofLimit share of the limit on all intake that is used up, where there is one
 * @param unknownFoods servings of which this content is not known; the amount is a lower bound then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TotalView(String nutrient, Shown amount, @Nullable Shown fromSupplements, @Nullable BigDecimal ofTarget,
        @Nullable BigDecimal ofLimit, long unknownFoods) {}
