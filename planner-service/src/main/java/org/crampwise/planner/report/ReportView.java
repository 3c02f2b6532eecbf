package org.crampwise.planner.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.plan.Shown;
import org.crampwise.planner.target.LimitView;
import org.crampwise.planner.target.OwnBoundView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The nutrient report of a plan.
 *
 * @param mean the mean day of the plan
 * @param limits what screening demands of this person's plans beside the limits of single nutrients, in words
 * @param notes what the report cannot tell, and why
 */
public record ReportView(UUID plan, int revision, LocalDate startDate, int days, String catalogRevision,
        List<NutrientReport> mean, List<WeekReport> perWeek, List<DayReport> perDay, List<LimitView> limits, List<String> notes,
        String disclaimer) {

    /** The mean day of up to seven days. */
    public record WeekReport(LocalDate from, LocalDate to, List<NutrientReport> nutrients) {}

    public record DayReport(LocalDate date, List<NutrientReport> nutrients) {}

    /**
     * @param amount what the food gives, as far as it counts for this person
     * @param fromSupplements what the logged supplements add
     * @param ofTarget share of the need that food and supplements reach; absent without a need
     * @param headroom what is left to the limit, below zero when a day passes it; null without a limit on all intake
     * @param contributions what each food gives, most first; absent when the foods of that time are not at hand
     * @param knownBy how the amount became known: analysed, calculated, imputed, label, compiled, told (by the eater)
     * @param unknownServings servings whose content is unknown; the amount is a lower bound then
     * @param own who set target or limit in place of the reference intakes, and what would hold instead
     * @param unknownFoods the foods of these servings; absent when the foods of that time are not at hand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NutrientReport(String nutrient, Shown amount, @Nullable Shown fromSupplements,
            @Nullable Amount target, @Nullable BigDecimal ofTarget, @Nullable Limit limit,
            @JsonInclude @Nullable ReportedAmount headroom, @Nullable List<Contribution> contributions,
            @Nullable List<QualityShare> knownBy, long unknownServings, @Nullable List<UnknownFood> unknownFoods,
            @Nullable OwnBoundView own) {}

    /**
     * @param scope what counts against the limit: total, supplement or retinol
     * @param oneDay what a single day may reach when only the mean must keep the limit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limit(Amount amount, @Nullable String scope, @Nullable String basis, @Nullable Amount oneDay) {}

    /** What all servings of a food give on the day, or on the mean day; its share of all that food gives. */
    public record Contribution(String food, String name, ReportedAmount amount, BigDecimal share) {}

    public record QualityShare(String quality, ReportedAmount amount, BigDecimal share) {}

    public record UnknownFood(String food, String name) {}
}
