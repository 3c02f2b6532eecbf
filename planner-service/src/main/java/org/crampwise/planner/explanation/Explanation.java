package org.crampwise.planner.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.crampwise.planner.explanation.ExplanationView.BindingRule;
import org.crampwise.planner.explanation.ExplanationView.Carrier;
import org.crampwise.planner.explanation.ExplanationView.LoosenedBy;
import org.crampwise.planner.explanation.ExplanationView.NutrientExplanation;
import org.crampwise.planner.explanation.ExplanationView.QualityShare;
import org.crampwise.planner.explanation.ExplanationView.Tightest;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.PlainWords;
import org.crampwise.planner.plan.ShortfallView;
import org.crampwise.planner.plan.StandingPlans.StandingPlan;
import org.crampwise.planner.plan.TotalView;
import org.crampwise.planner.solver.MenuBalance;
import org.crampwise.planner.solver.MenuBalance.Binding;
import org.crampwise.planner.solver.MenuBalance.Loosening;
import org.crampwise.planner.stored.FoodContributions;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.stored.StoredPlan;
import org.jspecify.annotations.Nullable;

/** Writes down why a plan is as it is: what carries it, what binds it, and what would loosen it. */
record Explanation(StandingPlan standing, StoredPlan stored, Optional<Map<String, StoredFood>> foods, MenuBalance balance,
        ServingWords servings) {

    static final String OTHER_FOODS = "The plan was made of catalog revision %s; what binds it and what would loosen it is told by "
            + "the foods of today.";
    private static final Set<String> CORE = Set.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12");
    private static final int MOST_CARRIERS = 5;
    private static final String VEGAN_B12 = "VEGAN_B12";

    ExplanationView view() {
        var plan = standing.view();
        return new ExplanationView(plan.id(), plan.revision(), plan.certificate().catalogRevision(),
                core().map(this::nutrient).toList(), tightest().orElse(null), balance.binding().stream().map(this::rule).toList(),
                servings.reasons(), notes(), plan.disclaimer());
    }

    private Stream<TotalView> core() {
        return standing.view().mean().stream().filter(total -> CORE.contains(total.nutrient()));
    }

    private NutrientExplanation nutrient(TotalView total) {
        var nutrient = Nutrient.withCode(total.nutrient()).orElseThrow();
        var given = foods
                .map(all -> FoodContributions.of(counted(nutrient), stored.servings().toList(), stored.days().size(), all));
        var carriers = given.map(this::carriers).orElse(null);
        return new NutrientExplanation(total.nutrient(), total.amount(), total.ofTarget(), words(nutrient, total, carriers),
                carriers,
                given.map(this::knownBy).orElse(null), total.unknownFoods());
    }

    private static String words(Nutrient nutrient, TotalView total, @Nullable List<Carrier> carriers) {
        var reached = total.ofTarget() == null ? "" : ", %s %% of the need".formatted(percent(total.ofTarget()));
        var most = carriers == null || carriers.isEmpty()
                ? ""
                : "; most of it comes from %s (%s %%)".formatted(carriers.getFirst().name(),
                        percent(carriers.getFirst().share()));
        return "%s: %s a day on average%s%s.".formatted(nutrient.displayName(), total.amount(), reached, most);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** Of a vegan's vitamin B12 only what was added counts. */
    private String counted(Nutrient nutrient) {
        boolean onlyAdded = nutrient == Nutrient.VITAMIN_B12
                && stored.screening().findings().stream().anyMatch(finding -> finding.code().equals(VEGAN_B12));
        return onlyAdded ? Nutrient.VITAMIN_B12_ADDED.code() : nutrient.code();
    }

    private List<Carrier> carriers(FoodContributions given) {
        return given.byFood().stream().filter(one -> one.amount() > 0).limit(MOST_CARRIERS)
                .map(one -> new Carrier(one.served().food(), one.served().name(), share(one.amount(), given.sum()))).toList();
    }

    private List<QualityShare> knownBy(FoodContributions given) {
        return given.byQuality().entrySet().stream().filter(one -> one.getValue() > 0)
                .map(one -> new QualityShare(one.getKey(), share(one.getValue(), given.sum()))).toList();
    }

    private static BigDecimal share(double part, double whole) {
        return BigDecimal.valueOf(part / whole).setScale(3, RoundingMode.HALF_UP);
    }

    private Optional<Tightest> tightest() {
        return core().filter(total -> total.ofTarget() != null).min(Comparator.comparing(TotalView::ofTarget)).map(total -> {
            var nutrient = Nutrient.withCode(total.nutrient()).orElseThrow();
            var loosening = balance.loosening(total.nutrient());
            var words = "%s has the least above its need: %s %% of it.%s".formatted(nutrient.displayName(),
                    percent(total.ofTarget()),
                    loosening.isPresent() ? "" : " No change of a single serving would give more of it and keep every rule.");
            return new Tightest(total.nutrient(), total.ofTarget(), words,
                    loosening.map(change -> loosenedBy(nutrient, change)).orElse(null));
        });
    }

    private LoosenedBy loosenedBy(Nutrient nutrient, Loosening change) {
        var day = standing.view().days().get(change.place().day());
        var meal = day.meals().get(change.place().meal()).occasion();
        var portion = PortionView.of(change.portion());
        var gain = BigDecimal.valueOf(change.gain()).setScale(2, RoundingMode.HALF_UP);
        var words = "%s, %s, instead of %s at %s on %s would give %s %s more a day on average.".formatted(change.food().name(),
                PlainWords.portion(portion), change.before().name(), meal, day.date(), gain.stripTrailingZeros().toPlainString(),
                nutrient.unit());
        return new LoosenedBy(day.date().toString(), meal, change.place().slot(), change.before().id(), change.food().id(),
                change.food().name(), portion, gain, BigDecimal.valueOf(change.costs()).setScale(2, RoundingMode.HALF_UP), words);
    }

    private BindingRule rule(Binding binding) {
        var where = binding.days().isEmpty()
                ? List.of("plan")
                : binding.days().stream().map(day -> standing.view().days().get(day).date().toString()).toList();
        return new BindingRule(binding.rule(), where, ShortfallView.ruleWords(binding.rule(), binding.isLeast()));
    }

    private List<String> notes() {
        var then = standing.view().certificate().catalogRevision();
        var notes = new ArrayList<String>();
        if (!then.equals(standing.foods().revision())) {
            notes.add(OTHER_FOODS.formatted(then));
        }
        return List.copyOf(notes);
    }
}
