package org.crampwise.planner.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.plan.DayView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.plan.TotalView;
import org.crampwise.planner.report.ReportView.Contribution;
import org.crampwise.planner.report.ReportView.DayReport;
import org.crampwise.planner.report.ReportView.Limit;
import org.crampwise.planner.report.ReportView.NutrientReport;
import org.crampwise.planner.report.ReportView.QualityShare;
import org.crampwise.planner.report.ReportView.UnknownFood;
import org.crampwise.planner.report.ReportView.WeekReport;
import org.crampwise.planner.stored.FoodContributions;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.stored.StoredPlan;
import org.crampwise.planner.target.TargetsView.TargetView;

/** Writes the report of one plan. */
record Reporting(StoredPlan plan, Optional<Map<String, StoredFood>> foods) {

    static final String FOODS_GONE = "The foods of catalog revision %s are not at hand any more: the amounts are those of the plan, "
            + "but what each food gives cannot be told.";
    static final String LOWER_BOUND = "Where the content of a food is unknown, the amount is a lower bound.";
    /** The rule by which only added vitamin B12 counts. */
    private static final String VEGAN_B12 = "VEGAN_B12";
    private static final int WEEK = 7;
    private static final String ALL_INTAKE = "total";

    ReportView report() {
        var days = plan.days().stream().map(day -> new DayReport(day.date(),
                nutrients(day.totals(), StoredPlan.counted(day).toList(), 1))).toList();
        return new ReportView(plan.id(), plan.revision(), plan.startDate(), plan.days().size(),
                plan.certificate().catalogRevision(),
                nutrients(plan.mean(), plan.counted().toList(), plan.days().size()), weeks(), days, plan.screening().limits(),
                notes(),
                plan.disclaimer());
    }

    private List<WeekReport> weeks() {
        var weeks = new ArrayList<WeekReport>();
        for (int first = 0; first < plan.days().size(); first += WEEK) {
            var days = plan.days().subList(first, Math.min(first + WEEK, plan.days().size()));
            var totals = days.size() == plan.days().size()
                    ? plan.mean()
                    : TotalView.mean(days.stream().map(DayView::totals).toList());
            weeks.add(new WeekReport(days.getFirst().date(), days.getLast().date(),
                    nutrients(totals, days.stream().flatMap(StoredPlan::counted).toList(), days.size())));
        }
        return List.copyOf(weeks);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (foods.isEmpty()) {
            notes.add(FOODS_GONE.formatted(plan.certificate().catalogRevision()));
        }
        if (plan.mean().stream().anyMatch(total -> total.unknownFoods() > 0)) {
            notes.add(LOWER_BOUND);
        }
        return List.copyOf(notes);
    }

    private List<NutrientReport> nutrients(List<TotalView> totals, List<ServingView> servings, int days) {
        return totals.stream().map(total -> nutrient(total, servings, days)).toList();
    }

    private NutrientReport nutrient(TotalView total, List<ServingView> servings, int days) {
        var nutrient = Nutrient.withCode(total.nutrient()).orElseThrow();
        var target = plan.targets().stream().filter(one -> one.nutrient().equals(total.nutrient())).findFirst();
        var given = foods.map(all -> FoodContributions.of(counted(nutrient), servings, days, all));
        return new NutrientReport(total.nutrient(), total.amount(), total.fromSupplements(),
                total.ofTarget() == null ? null : need(nutrient, target).orElse(null), total.ofTarget(),
                target.flatMap(Reporting::limit).orElse(null),
                target.flatMap(one -> headroom(nutrient, one, total)).orElse(null),
                given.map(all -> contributions(nutrient, all)).orElse(null),
                given.map(all -> qualities(nutrient, all)).orElse(null), total.unknownFoods(),
                given.map(FoodContributions::unknown).map(Reporting::named).orElse(null),
                target.map(TargetView::own).orElse(null));
    }

    private Optional<Amount> need(Nutrient nutrient, Optional<TargetView> target) {
        return nutrient == Nutrient.ENERGY
                ? Optional.ofNullable(plan.energy()).map(energy -> Amount.of(energy.exact(), energy.unit()))
                : target.map(TargetView::lower);
    }

    private static List<UnknownFood> named(List<FoodContributions.Served> foods) {
        return foods.stream().map(food -> new UnknownFood(food.food(), food.name())).toList();
    }

    /** The content that counts for this person: of a vegan's vitamin B12, what was added. */
    private String counted(Nutrient nutrient) {
        boolean onlyAdded = nutrient == Nutrient.VITAMIN_B12
                && plan.screening().findings().stream().anyMatch(finding -> finding.code().equals(VEGAN_B12));
        return onlyAdded ? Nutrient.VITAMIN_B12_ADDED.code() : nutrient.code();
    }

    private static Optional<Limit> limit(TargetView target) {
        return Optional.ofNullable(target.upper()).map(upper -> new Limit(upper, target.upperScope(), target.upperBasis(),
                target.dailyCeiling() == null ? null : upper.times(target.dailyCeiling())));
    }

    /** A limit on supplements or on retinol says nothing about food as a whole: food has no headroom to it. */
    private static Optional<ReportedAmount> headroom(Nutrient nutrient, TargetView target, TotalView total) {
        if (target.upper() == null || !ALL_INTAKE.equals(target.upperScope())) {
            return Optional.empty();
        }
        var supplemented = total.fromSupplements();
        double counted = total.amount().value().doubleValue() + (supplemented == null ? 0 : supplemented.value().doubleValue());
        return Optional.of(ReportedAmount.of(nutrient, target.upper().value() - counted));
    }

    private static List<Contribution> contributions(Nutrient nutrient, FoodContributions given) {
        double sum = given.sum();
        return given.byFood().stream().filter(one -> one.amount() > 0).map(one -> new Contribution(one.served().food(),
                one.served().name(), ReportedAmount.of(nutrient, one.amount()), share(one.amount(), sum))).toList();
    }

    private static List<QualityShare> qualities(Nutrient nutrient, FoodContributions given) {
        double sum = given.sum();
        return given.byQuality().entrySet().stream().filter(one -> one.getValue() > 0).map(one -> new QualityShare(one.getKey(),
                ReportedAmount.of(nutrient, one.getValue()), share(one.getValue(), sum))).toList();
    }

    private static BigDecimal share(double part, double whole) {
        return BigDecimal.valueOf(part / whole).setScale(3, RoundingMode.HALF_UP);
    }
}
