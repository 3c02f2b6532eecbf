package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of a planned meal, as its eater tells it.
 *
 * @param as `planned`, `skipped` or `other`: something else was eaten
 * @param what the eater's own words
 * @param foods foods of the catalog that were eaten
 * @param amounts what else was eaten, as far as it is known
 * @param unknown core nutrients that nobody knows of it: they count toward no need
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EatenView(String as, @Nullable String what, @Nullable List<EatenFood> foods, @Nullable List<EatenAmount> amounts,
        @Nullable List<String> unknown) {

    private static final String PLANNED = "planned";
    private static final PortionView TOLD = new PortionView(BigDecimal.ONE, "serving", BigDecimal.valueOf(100));

    public record EatenFood(String food, String name, PortionView portion) {}

    public record EatenAmount(String nutrient, Shown amount) {}

    boolean tellsWhatWasPlanned() {
        return as.equals(PLANNED);
    }

    /** What people call it. */
    public String name() {
        return what != null ? what : "Something else";
    }

    /** The servings that count: foods of the catalog, and what was told by amounts alone as one serving of its own. */
    public List<ServingView> servings(String toldId) {
        var servings = new ArrayList<ServingView>();
        if (foods != null) {
            foods.forEach(food -> servings.add(new ServingView("eaten", food.food(), food.name(), food.portion(), false, null)));
        }
        if (amounts != null) {
            servings.add(new ServingView("eaten", toldId, name(), TOLD, false, null));
        }
        return servings;
    }
}
