package org.crampwise.planner.shopping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What must be bought for a plan, aisle by aisle. */
public record ShoppingList(UUID plan, int revision, LocalDate startDate, int days, String catalogRevision, List<Aisle> aisles,
        List<String> notes) {

    public record Aisle(String aisle, List<Line> lines) {}

    /**
     * One thing to buy.
     *
     * @param basis as-bought: raw, dry or whole as shops sell it, by a reviewed yield; as-eaten: no yield is known, the weight is
     *        that of the food on the plate
     * @param buy rounded up to what can be asked for
     * @param eaten what the plan serves of it, all days together
     * @param foods the foods of the plan it becomes
     */
    public record Line(String item, String name, String basis, Quantity buy, Quantity eaten, List<String> foods) {}

    /** A weight, and the same in household measures or whole pieces where these are known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quantity(BigDecimal grams, @Nullable BigDecimal count, @Nullable String measure) {

        static Quantity of(BigDecimal grams) {
            return new Quantity(grams, null, null);
        }
    }
}
