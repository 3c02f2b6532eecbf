package org.crampwise.planner.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.crampwise.planner.verification.ServedPlan.Day;
import org.crampwise.planner.verification.ServedPlan.Serving;

import com.fasterxml.jackson.databind.JsonNode;

/** The answer says of itself what is true: dates, totals, shares, certificate. */
final class AnswerRules {

    private static final Set<String> ALWAYS_SHOWN = Set.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12",
            "energy");
    private static final Set<String> SHARED_BY_ALL = Set.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12",
            "energy",
            "protein");

    private AnswerRules() {}

    static void daysInOrder(PlanCase plan, Report report) {
        var days = plan.served().days();
        report.within(1, 14, days.size(), "days", "plan", "The number of days");
        try {
            var start = LocalDate.parse(plan.answer().path("startDate").asText());
            for (int i = 0; i < days.size(); i++) {
                if (!days.get(i).date().equals(start.plusDays(i).toString())) {
                    report.violation(days.get(i).date(), days.get(i).date(), start.plusDays(i).toString(),
                            "The day does not follow the one before.");
                }
            }
        } catch (DateTimeException e) {
            report.violation("startDate", plan.answer().path("startDate").toString(), "YYYY-MM-DD", "The plan has no first day.");
        }
    }

    static void knownFoods(PlanCase plan, Report report) {
        plan.served().meals().forEach(meal -> meal.servings().stream()
                .filter(serving -> serving.known().filter(CatalogFood::plannable).isEmpty())
                .forEach(serving -> report.violation(meal.where(), serving.foodId(), "a plannable food of the catalog",
                        "%s is not a plannable food.".formatted(serving.foodId()))));
    }

    static void dayTotals(PlanCase plan, Report report) {
        eachDay(plan, (day, totals) -> {
            complete(totals, day.date(), report);
            totals.forEach(entry -> amount(entry, day.date(), report,
                    nutrient -> Stream.of(day.amount(nutrient), plan.logged(day, nutrient), plan.total(day, nutrient),
                            plan.counted(day, nutrient),
                            plan.counted(day, nutrient) - plan.eater().supplement(nutrient),
                            plan.countedOfPlan(day, nutrient),
                            plan.countedOfPlan(day, nutrient) - plan.eater().supplement(nutrient))));
        });
    }

    static void mean(PlanCase plan, Report report) {
        complete(plan.answer().path("mean"), "mean", report);
        plan.answer().path("mean").forEach(entry -> amount(entry, "mean", report, nutrient -> {
            double counted = plan.meanCounted(nutrient);
            double meanOfDays = plan.mean(day -> plan.counted(day, nutrient));
            return Stream.of(plan.mean(day -> day.amount(nutrient)), plan.mean(day -> plan.logged(day, nutrient)),
                    plan.meanTotal(nutrient), counted, meanOfDays, plan.mean(day -> plan.countedOfPlan(day, nutrient)),
                    plan.mean(day -> plan.countedOfPlan(day, nutrient)) - plan.eater().supplement(nutrient),
                    counted - plan.eater().supplement(nutrient), meanOfDays - plan.eater().supplement(nutrient));
        }));
    }

    private static void complete(JsonNode entries, String where, Report report) {
        var shown = new HashSet<String>();
        entries.forEach(entry -> shown.add(entry.path("nutrient").asText()));
        if (!shown.containsAll(ALWAYS_SHOWN)) {
            report.violation(where, shown.toString(), ALWAYS_SHOWN.toString(), "Amounts are missing.");
        }
    }

    /** The amount is one of: in the food, with supplements, as it counts. */
    private static void amount(JsonNode entry, String where, Report report,
            Function<String, Stream<Double>> truths) {
        var nutrient = entry.path("nutrient").asText();
        var shown = entry.path("amount").path("value");
        boolean right = entry.path("amount").path("unit").asText().equals(Units.of(nutrient)) && shown.isNumber()
                && truths.apply(nutrient).anyMatch(isShownAs(shown));
        if (!right) {
            report.violation(where + " " + nutrient, entry.path("amount").toString(),
                    Report.words(truths.apply(nutrient).findFirst().orElse(0.0), Units.of(nutrient)),
                    "The amount of %s differs from the recount.".formatted(nutrient));
        }
    }

    /** Within half a unit of the last digit shown, and a little dust. */
    private static Predicate<Double> isShownAs(JsonNode shown) {
        double halfDigit = 0.5 * Math.pow(10, -Math.max(0, shown.decimalValue().scale()));
        return truth -> Math.abs(shown.asDouble() - truth) <= halfDigit + 1e-6 * Math.abs(truth);
    }

    static void ofTarget(PlanCase plan, Report report) {
        eachDay(plan, (day, totals) -> totals.forEach(entry -> share(plan, entry, day.date(), report,
                Stream.of(day.amount(name(entry)), plan.logged(day, name(entry)), plan.total(day, name(entry)),
                        plan.counted(day, name(entry)), plan.countedOfPlan(day, name(entry))))));
        plan.answer().path("mean").forEach(entry -> share(plan, entry, "mean", report,
                Stream.of(plan.mean(day -> day.amount(name(entry))), plan.mean(day -> plan.logged(day, name(entry))),
                        plan.meanTotal(name(entry)), plan.meanCounted(name(entry)),
                        plan.mean(day -> plan.counted(day, name(entry))),
                        plan.mean(day -> plan.countedOfPlan(day, name(entry))))));
    }

    private static String name(JsonNode entry) {
        return entry.path("nutrient").asText();
    }

    /** Energy and protein may be set against the need as shown, rounded to ten and to a tenth. */
    private static void share(PlanCase plan, JsonNode entry, String where, Report report, Stream<Double> amounts) {
        var nutrient = name(entry);
        var shown = entry.path("ofTarget");
        if (!SHARED_BY_ALL.contains(nutrient) || plan.need(nutrient).isEmpty()) {
            return;
        }
        double need = plan.need(nutrient).getAsDouble();
        var window = plan.safety().windows().get(nutrient);
        var needs = Stream.of(need, asShown(nutrient, need),
                window == null ? need : plan.referenceNeed(nutrient).orElse(need) * window.min(),
                plan.eater().clinicianLimit(nutrient, "min").orElse(need)).toList();
        if (!shown.isNumber()
                || amounts.flatMap(amount -> needs.stream().map(each -> amount / each)).noneMatch(isShownAs(shown))) {
            report.violation(where + " " + nutrient, shown.toString(), "amount / " + Report.words(need, Units.of(nutrient)),
                    "The share of the target of %s is wrong.".formatted(nutrient));
        }
    }

    private static double asShown(String nutrient, double need) {
        return switch (nutrient) {
            case "energy" -> Math.rint(need / 10) * 10;
            case "protein" -> Math.round(need * 10) / 10.0;
            default -> need;
        };
    }

    /** So many foods, or servings, whose content nobody knows. */
    static void unknownFoods(PlanCase plan, Report report) {
        eachDay(plan, (day, totals) -> totals.forEach(entry -> {
            var nutrient = name(entry);
            var unknown = day.servings().filter(serving -> serving.known()
                    .filter(food -> food.content(nutrient, 100).isPresent()).isEmpty()).map(Serving::foodId).toList();
            long shown = entry.path("unknownFoods").asLong();
            if (shown != unknown.size() && shown != unknown.stream().distinct().count()) {
                report.violation(day.date() + " " + nutrient, String.valueOf(shown), unknown.toString(),
                        "The number of foods with unknown %s is wrong.".formatted(nutrient));
            }
        }));
    }

    private static void eachDay(PlanCase plan, BiConsumer<Day, JsonNode> check) {
        var days = plan.served().days();
        for (int i = 0; i < days.size(); i++) {
            check.accept(days.get(i), plan.answer().path("days").path(i).path("totals"));
        }
    }

    /** The gap is what the plan may be above the proven bound, as a share of the plan's objective. */
    static void certificate(PlanCase plan, Report report) {
        var certificate = plan.answer().path("certificate");
        double objective = certificate.path("objective").asDouble(Double.NaN);
        double bound = certificate.path("bound").asDouble(Double.NaN);
        double gap = objective == 0 ? 0 : (objective - bound) / objective;
        var shown = certificate.path("gap");
        var status = certificate.path("status").asText();
        boolean right = bound <= objective + 1e-6 * Math.abs(objective) && shown.isNumber() && isShownAs(shown).test(gap)
                && (status.equals("feasible") || status.equals("optimal") && gap <= 1e-6
                        || StatedMisses.isBestEffort(plan));
        if (!right) {
            report.violation("certificate", certificate.toString(), "gap " + Report.words(gap, ""),
                    "The certificate does not add up.");
        }
    }
}
