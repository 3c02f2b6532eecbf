package org.crampwise.planner.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.Shown;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a plan is as it is.
 *
 * @param nutrients what carries each of the five nutrients, and how well that is known
 * @param tightest the nutrient with the least above its need
 * @param binding rules at their bounds: the plan cannot go further there
 * @param servings why each serving is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplanationView(UUID plan, int revision, String catalogRevision, List<NutrientExplanation> nutrients,
        @Nullable Tightest tightest, List<BindingRule> binding, List<ServingReasons> servings, List<String> notes,
        String disclaimer) {

    /**
     * @param carriedBy the foods that give most, with their shares of all that food gives
     * @param knownBy shares of the amount by how the contents became known
     * @param unknownFoods servings of which the content is not known: they give something, nobody knows how much
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NutrientExplanation(String nutrient, Shown amount, @Nullable BigDecimal ofTarget, String words,
            @Nullable List<Carrier> carriedBy, @Nullable List<QualityShare> knownBy, long unknownFoods) {}

    public record Carrier(String food, String name, BigDecimal share) {}

    public record QualityShare(String quality, BigDecimal share) {}

    /** @param loosenedBy the cheapest change of one serving that gives more of it and keeps every rule; absent where there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tightest(String nutrient, BigDecimal ofTarget, String words, @Nullable LoosenedBy loosenedBy) {}

    /** @param objectiveRise what the change costs the plan, nats: below zero it would be more usual than it is */
    public record LoosenedBy(String date, String meal, String slot, String instead, String food, String name, PortionView portion,
            BigDecimal gain, BigDecimal objectiveRise, String words) {}

    /** @param where `plan`, or the dates of the days it binds */
    public record BindingRule(String rule, List<String> where, String words) {}

    public record ServingReasons(String date, String meal, String slot, String food, String name, List<String> reasons) {}
}
