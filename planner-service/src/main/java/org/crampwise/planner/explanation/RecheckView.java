package org.crampwise.planner.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.plan.Shown;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What would differ if the same servings were planned today. The stored plan stays as it was made.
 *
 * @param verdict `unchanged`, `valid` (it differs, and is still right), `invalid`, or what screening says today: `refuse`, `hold`
 * @param reasons why it is not right today, in plain words; empty where it is
 * @param foods foods of the plan that are gone or have other figures
 * @param amounts days, and the mean, that give something else than was answered
 * @param targets needs and limits that are others today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecheckView(UUID plan, int revision, Instant madeAt, String verdict, List<String> reasons, Revision catalog,
        Revision rules, boolean catalogReachable, List<FoodChange> foods, List<AmountChange> amounts, List<TargetChange> targets,
        List<ScreeningChange> screening, List<String> notes, String disclaimer) {

    public record Revision(String then, String now) {}

    /** @param change `gone`, or `changed` with the contents that are others now */
    public record FoodChange(String food, String name, String change, List<ContentChange> per100g) {}

    /** An unknown content is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContentChange(String nutrient, @Nullable BigDecimal then, @Nullable BigDecimal now, String unit) {}

    /** @param where `mean`, or a date */
    public record AmountChange(String nutrient, String where, Shown then, Shown now) {}

    /** @param bound `lower` or `upper`; a side that does not exist is absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetChange(String nutrient, String bound, @Nullable Amount then, @Nullable Amount now) {}

    /** A finding of screening that there is only then or only now. */
    public record ScreeningChange(String code, String change, String message) {}
}
