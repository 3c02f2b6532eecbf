package org.crampwise.planner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.stored.PlanDraft.food;
import static org.crampwise.planner.stored.PlanDraft.meal;
import static org.crampwise.planner.stored.PlanDraft.serving;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.plan.Shown;
import org.crampwise.planner.plan.TotalView;
import org.crampwise.planner.report.ReportView.Contribution;
import org.crampwise.planner.report.ReportView.NutrientReport;
import org.crampwise.planner.report.ReportView.QualityShare;
import org.crampwise.planner.report.ReportView.UnknownFood;
import org.crampwise.planner.stored.PlanDraft;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.stored.StoredFood.Content;
import org.crampwise.planner.stored.StoredPlan;
import org.junit.jupiter.api.Test;

/**
 * Two days by hand. Monday: 50 g oats (140 mg magnesium per 100 g: 70 mg) and 200 g milk (11: 22 mg). Tuesday: 100 g oats (140 mg) and
 * a tea nobody measured.
 */
class ReportingTest {

    private static final Map<String, StoredFood> FOODS = Map.of(
            "oats", food("oats", "Oats", "cereal", Map.of("magnesium", mg(140, "analysed"), "calcium", mg(50, "imputed"))),
            "milk", food("milk", "Milk", "dairy", Map.of("magnesium", mg(11, "compiled"), "calcium", mg(120, "compiled"),
                    "vitamin-b12", new Content(0.5, "ug", "compiled"), "vitamin-b12-added", new Content(0, "ug", "compiled"))),
            "tea", food("tea", "Tea", "beverages", Map.of()));

    private static final StoredPlan PLAN = draft().plan();

    private static PlanDraft draft() {
        return new PlanDraft()
                .target("magnesium", 320, 350.0, "supplement", Unit.mg, null)
                .target("calcium", 1200, 200.0, "total", Unit.mg, 1.2)
                .day(List.of(total("magnesium", "92.0", null, 0), total("calcium", "265", null, 0)),
                        meal("breakfast", serving("oats", "Oats", 0.5, "cup", 50), serving("milk", "Milk", 1, "glass", 200)))
                .day(List.of(total("magnesium", "140", null, 1), total("calcium", "50.0", "30.0", 1)),
                        meal("breakfast", serving("oats", "Oats", 1, "cup", 100), serving("tea", "Tea", 1, "cup", 240)))
                .mean(total("magnesium", "116", null, 1), total("calcium", "158", null, 1));
    }

    private static Content mg(double value, String quality) {
        return new Content(value, "mg", quality);
    }

    private static TotalView total(String nutrient, String amount, String fromSupplements, long unknown) {
        return new TotalView(nutrient, new Shown(new BigDecimal(amount), Unit.mg),
                fromSupplements == null ? null : new Shown(new BigDecimal(fromSupplements), Unit.mg), new BigDecimal("0.5"), null,
                unknown);
    }

    private static ReportView report() {
        return new Reporting(PLAN, Optional.of(FOODS)).report();
    }

    private static ReportedAmount amount(String value) {
        return new ReportedAmount(new BigDecimal(value), Unit.mg);
    }

    private static NutrientReport on(int day, String nutrient) {
        return report().perDay().get(day).nutrients().stream().filter(one -> one.nutrient().equals(nutrient)).findFirst()
                .orElseThrow();
    }

    @Test
    void each_food_gives_its_weight_times_its_content() {
        var monday = on(0, "magnesium");
        assertThat(monday.amount().value()).isEqualByComparingTo("92");
        assertThat(monday.contributions()).containsExactly(
                new Contribution("oats", "Oats", amount("70.00"), new BigDecimal("0.761")),
                new Contribution("milk", "Milk", amount("22.00"), new BigDecimal("0.239")));
    }

    @Test
    void the_mean_day_takes_a_food_of_several_days_as_one() {
        var magnesium = report().mean().getFirst();
        assertThat(magnesium.contributions()).containsExactly(
                new Contribution("oats", "Oats", amount("105.0"), new BigDecimal("0.905")),
                new Contribution("milk", "Milk", amount("11.00"), new BigDecimal("0.095")));
    }

    @Test
    void it_says_how_the_amount_became_known() {
        assertThat(on(0, "calcium").knownBy()).containsExactly(
                new QualityShare("compiled", amount("240.0"), new BigDecimal("0.906")),
                new QualityShare("imputed", amount("25.00"), new BigDecimal("0.094")));
    }

    @Test
    void an_unknown_food_is_named_and_never_a_zero() {
        var tuesday = on(1, "magnesium");
        assertThat(tuesday.unknownServings()).isEqualTo(1);
        assertThat(tuesday.unknownFoods()).containsExactly(new UnknownFood("tea", "Tea"));
        assertThat(tuesday.contributions()).extracting(Contribution::food).containsExactly("oats");
        assertThat(report().notes()).containsExactly(Reporting.LOWER_BOUND);
    }

    @Test
    void food_has_no_headroom_to_a_limit_on_supplements() {
        var magnesium = on(0, "magnesium");
        assertThat(magnesium.headroom()).isNull();
        assertThat(magnesium.limit().scope()).isEqualTo("supplement");
    }

    @Test
    void the_headroom_to_a_limit_on_all_intake_counts_supplements_and_may_be_below_zero() {
        assertThat(on(0, "calcium").headroom()).isEqualTo(amount("-65.00"));
        assertThat(on(0, "calcium").limit().oneDay().value()).isEqualTo(240);
        assertThat(on(1, "calcium").headroom()).isEqualTo(amount("120.0"));
    }

    @Test
    void without_the_foods_of_that_time_the_amounts_stay_and_the_rest_is_left_out() {
        var report = new Reporting(PLAN, Optional.empty()).report();
        var magnesium = report.perDay().getFirst().nutrients().getFirst();
        assertThat(magnesium.amount().value()).isEqualByComparingTo("92");
        assertThat(magnesium.contributions()).isNull();
        assertThat(magnesium.unknownFoods()).isNull();
        assertThat(report.notes()).contains(Reporting.FOODS_GONE.formatted("then"));
    }

    @Test
    void of_a_vegans_vitamin_b12_only_what_was_added_counts() {
        var b12 = new TotalView("vitamin-b12", new Shown(BigDecimal.ZERO, Unit.ug), null, null, null, 0);
        var vegan = new PlanDraft().finding("VEGAN_B12")
                .day(List.of(b12), meal("breakfast", serving("milk", "Milk", 1, "glass", 200))).mean(b12).plan();
        var anybody = new PlanDraft().day(List.of(b12), meal("breakfast", serving("milk", "Milk", 1, "glass", 200))).mean(b12)
                .plan();
        assertThat(new Reporting(vegan, Optional.of(FOODS)).report().mean().getFirst().contributions()).isEmpty();
        assertThat(new Reporting(anybody, Optional.of(FOODS)).report().mean().getFirst().contributions()).hasSize(1);
    }
}
