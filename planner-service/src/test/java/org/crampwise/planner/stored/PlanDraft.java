package org.crampwise.planner.stored;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.plan.DayView;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.plan.TotalView;
import org.crampwise.planner.stored.StoredFood.Content;
import org.crampwise.planner.stored.StoredFood.HouseholdPortion;
import org.crampwise.planner.stored.StoredFood.Part;
import org.crampwise.planner.target.ScreeningView;
import org.crampwise.planner.target.ScreeningView.FindingView;
import org.crampwise.planner.target.TargetsView.TargetView;
import org.jspecify.annotations.Nullable;

/** Small stored plans written by hand, of which every sum can be followed. */
public final class PlanDraft {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    private final List<DayView> days = new ArrayList<>();
    private final List<TargetView> targets = new ArrayList<>();
    private final List<FindingView> findings = new ArrayList<>();
    private final List<StoredPlan.Stock> pantry = new ArrayList<>();
    private List<TotalView> mean = List.of();

    public PlanDraft day(List<TotalView> totals, MealView... meals) {
        days.add(new DayView(START.plusDays(days.size()), List.of(meals), totals));
        return this;
    }

    public PlanDraft mean(TotalView... totals) {
        mean = List.of(totals);
        return this;
    }

    public PlanDraft atHome(String food, double grams) {
        pantry.add(new StoredPlan.Stock(food, grams));
        return this;
    }

    public PlanDraft finding(String code) {
        findings.add(new FindingView(code, "limit", "a finding"));
        return this;
    }

    public PlanDraft target(String nutrient, double lower, @Nullable Double upper, @Nullable String scope, Unit unit,
            @Nullable Double ceiling) {
        targets.add(new TargetView(nutrient, new Amount(lower, unit), "RDA", upper == null ? null : new Amount(upper, unit),
                upper == null ? null : "UL", scope, "plan-mean", 0.7, ceiling, "planned", "a source", null));
        return this;
    }

    public StoredPlan plan() {
        return new StoredPlan(UUID.fromString("5b0e6f0a-52f5-4a39-9f3e-1f6a3c1d2e4b"), 1, Instant.parse("2026-11-20T08:00:00Z"),
                START, new ScreeningView("clear", findings, List.of(), "2026.11"), null, targets,
                new StoredPlan.Certificate("then"), days, mean, "General information.",
                new StoredPlan.Preferences(List.copyOf(pantry)));
    }

    public static MealView meal(String occasion, ServingView... servings) {
        return new MealView(occasion, "a-pattern", List.of(servings), null);
    }

    public static ServingView serving(String food, String name, double count, String measure, double grams) {
        return new ServingView("a-slot", food, name,
                new PortionView(BigDecimal.valueOf(count), measure, BigDecimal.valueOf(grams)), false, null);
    }

    public static StoredFood food(String id, String name, String aisle, Map<String, Content> per100g) {
        return new StoredFood(id, name, aisle, per100g, List.of(new HouseholdPortion(1, "cup", 100, true)), null, null);
    }

    public static StoredFood dish(String id, String name, Part... parts) {
        return new StoredFood(id, name, "deli", Map.of(), List.of(new HouseholdPortion(1, "serving", 200, true)),
                List.of(parts), "Mix everything. Serve at once.");
    }
}
