package org.crampwise.planner.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.explanation.RecheckView.AmountChange;
import org.crampwise.planner.explanation.RecheckView.ContentChange;
import org.crampwise.planner.explanation.RecheckView.FoodChange;
import org.crampwise.planner.explanation.RecheckView.Revision;
import org.crampwise.planner.explanation.RecheckView.ScreeningChange;
import org.crampwise.planner.explanation.RecheckView.TargetChange;
import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.plan.Remade;
import org.crampwise.planner.plan.TotalView;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.target.ScreeningView.FindingView;
import org.crampwise.planner.target.TargetsView.TargetView;

/** Compares a plan as it was made with what the same servings would be today. */
record Recheck(Remade remade, Optional<Map<String, StoredFood>> foodsThen) {

    static final String FOODS_GONE = "The foods of the catalog revision of the plan are not at hand any more: "
            + "which of their figures differ cannot be told, only what the plan gives.";
    private static final String MEAN = "mean";

    RecheckView view() {
        var made = remade.made();
        var foods = foods();
        var amounts = amounts();
        var targets = targets();
        var screening = screening();
        boolean unchanged = foods.isEmpty() && amounts.isEmpty() && targets.isEmpty() && screening.isEmpty();
        return new RecheckView(made.id(), made.revision(), made.createdAt(), verdict(unchanged), remade.reasons(),
                new Revision(made.certificate().catalogRevision(), remade.foods().revision()),
                new Revision(made.certificate().rulesVersion(), remade.screening().rulesVersion()), remade.isReachable(), foods,
                amounts, targets, screening, foodsThen.isEmpty() ? List.of(FOODS_GONE) : List.of(), made.disclaimer());
    }

    private String verdict(boolean unchanged) {
        return remade.isSound() && unchanged ? "unchanged" : remade.verdict();
    }

    private List<FoodChange> foods() {
        var changes = new ArrayList<FoodChange>();
        for (var food : remade.names().keySet()) {
            if (remade.gone().contains(food)) {
                changes.add(new FoodChange(food, nameOf(food), "gone", List.of()));
            } else {
                var contents = contents(food);
                if (!contents.isEmpty()) {
                    changes.add(new FoodChange(food, nameOf(food), "changed", contents));
                }
            }
        }
        return List.copyOf(changes);
    }

    private List<ContentChange> contents(String food) {
        var then = foodsThen.map(foods -> foods.get(food)).map(StoredFood::per100g).orElse(null);
        if (then == null) {
            return List.of();
        }
        var now = remade.foods().byId().get(food).per100g();
        return Stream.of(Nutrient.values()).flatMap(nutrient -> {
            var before = then.get(nutrient.code());
            var valueThen = before == null ? null : before.value();
            var valueNow = now.get(nutrient.code());
            return Objects.equals(valueThen, valueNow)
                    ? Stream.empty()
                    : Stream.of(new ContentChange(nutrient.code(), plain(valueThen), plain(valueNow), nutrient.unit().name()));
        }).toList();
    }

    private static BigDecimal plain(Double value) {
        return value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros();
    }

    private List<AmountChange> amounts() {
        var changes = new ArrayList<AmountChange>();
        remade.today().ifPresent(today -> {
            compare(remade.made().mean(), today.mean(), MEAN, changes);
            for (var day = 0; day < today.days().size(); day++) {
                compare(remade.made().days().get(day).totals(), today.days().get(day).totals(),
                        today.days().get(day).date().toString(), changes);
            }
        });
        return List.copyOf(changes);
    }

    private static void compare(List<TotalView> then, List<TotalView> now, String where, List<AmountChange> changes) {
        var before = then.stream().collect(Collectors.toMap(TotalView::nutrient, TotalView::amount));
        now.stream().filter(total -> before.containsKey(total.nutrient()))
                .filter(total -> before.get(total.nutrient()).value().compareTo(total.amount().value()) != 0)
                .forEach(total -> changes.add(
                        new AmountChange(total.nutrient(), where, before.get(total.nutrient()), total.amount())));
    }

    private List<TargetChange> targets() {
        var then = byNutrient(remade.made().targets());
        var now = byNutrient(remade.targets());
        var nutrients = new TreeMap<String, TargetView>(then);
        nutrients.putAll(now);
        var changes = new ArrayList<TargetChange>();
        for (var nutrient : nutrients.keySet()) {
            bound(nutrient, "lower", then.get(nutrient), now.get(nutrient), TargetView::lower, changes);
            bound(nutrient, "upper", then.get(nutrient), now.get(nutrient), TargetView::upper, changes);
        }
        return List.copyOf(changes);
    }

    private static Map<String, TargetView> byNutrient(List<TargetView> targets) {
        return targets.stream().collect(Collectors.toMap(TargetView::nutrient, Function.identity()));
    }

    private static void bound(String nutrient, String side, TargetView then, TargetView now, Function<TargetView, Amount> bound,
            List<TargetChange> changes) {
        var before = then == null ? null : bound.apply(then);
        var after = now == null ? null : bound.apply(now);
        if (!Objects.equals(before, after)) {
            changes.add(new TargetChange(nutrient, side, before, after));
        }
    }

    private List<ScreeningChange> screening() {
        var then = messages(remade.made().screening().findings());
        var now = messages(remade.screening().findings());
        return Stream.concat(
                then.entrySet().stream().filter(finding -> !now.containsKey(finding.getKey()))
                        .map(finding -> new ScreeningChange(finding.getKey(), "gone", finding.getValue())),
                now.entrySet().stream().filter(finding -> !then.containsKey(finding.getKey()))
                        .map(finding -> new ScreeningChange(finding.getKey(), "new", finding.getValue())))
                .toList();
    }

    private static Map<String, String> messages(List<FindingView> findings) {
        var messages = new LinkedHashMap<String, String>();
        findings.forEach(finding -> messages.put(finding.code(), finding.message()));
        return messages;
    }

    private String nameOf(String food) {
        return remade.names().getOrDefault(food, food);
    }
}
