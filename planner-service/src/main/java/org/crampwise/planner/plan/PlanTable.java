package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.target.ScreeningView.FindingView;

/** A plan as a page to read in a terminal or to print. */
final class PlanTable {

    private static final int WIDTH = 100;
    private static final int NAME_WIDTH = 52;
    private static final List<Nutrient> COLUMNS = List.of(Nutrient.MAGNESIUM, Nutrient.POTASSIUM, Nutrient.CALCIUM,
            Nutrient.VITAMIN_D, Nutrient.VITAMIN_B12, Nutrient.ENERGY, Nutrient.SODIUM);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final PlanView plan;
    private final List<String> lines = new ArrayList<>();

    private PlanTable(PlanView plan) {
        this.plan = plan;
    }

    static String of(PlanView plan) {
        var table = new PlanTable(plan);
        table.heading();
        if (plan.misses() != null) {
            table.misses(plan.misses());
        }
        plan.days().forEach(table::day);
        table.mean();
        table.quality();
        table.notices();
        return String.join("\n", table.lines) + "\n";
    }

    private void heading() {
        int days = plan.days().size();
        lines.add("%s from %s".formatted(days == 1 ? "A plan for one day" : "A plan for %d days".formatted(days),
                DATE.format(plan.startDate())).toUpperCase(Locale.ENGLISH));
        var profile = plan.profile();
        lines.add("for a %s of %d years, %s%s".formatted(profile.sex().equals("female") ? "woman" : "man", profile.age(),
                profile.diet(),
                profile.without().isEmpty()
                        ? ""
                        : ", without "
                                + String.join(", ", profile.without().stream().map(entry -> entry.code()).distinct().toList())));
    }

    /** What is missed stands before all that is there. */
    private void misses(List<MissView> misses) {
        lines.add("");
        title("A best effort: it does not reach all you need");
        misses.forEach(miss -> wrapped("* ", miss.words()));
    }

    private void day(DayView day) {
        lines.add("");
        title(DAY.format(day.date()));
        day.meals().forEach(this::meal);
        lines.add("");
        totals(day.totals());
    }

    private void meal(MealView meal) {
        var label = meal.occasion().substring(0, 1).toUpperCase(Locale.ENGLISH) + meal.occasion().substring(1);
        var eaten = meal.eaten();
        if (eaten != null && !meal.servesWhatIsPlanned()) {
            var servings = eaten.servings("told").stream().map(ServingView::name).collect(Collectors.joining(", "));
            lines.add("  %-11s%s".formatted(label, servings.isEmpty() ? "(skipped)" : servings + " (eaten instead)"));
            return;
        }
        if (meal.servings().isEmpty()) {
            lines.add("  %-11s(eaten elsewhere)".formatted(label));
        }
        for (var serving : meal.servings()) {
            var name = serving.name() + (serving.locked() ? " (your choice)" : "")
                    + (serving.leftoverOf() == null ? "" : " (left over)");
            lines.add("  %-11s%s  %s".formatted(label, padded(name), PlainWords.portion(serving.portion())));
            label = "";
        }
    }

    /** Dots lead the eye from a short name to its portion. */
    private static String padded(String name) {
        return name.length() >= NAME_WIDTH - 2 ? name : name + " " + ".".repeat(NAME_WIDTH - name.length() - 1);
    }

    private void mean() {
        lines.add("");
        title("On average, per day");
        totals(plan.mean());
    }

    private void totals(List<TotalView> totals) {
        var names = new StringBuilder("            ");
        var amounts = new StringBuilder("  amount    ");
        var shares = new StringBuilder("  of need   ");
        for (var nutrient : COLUMNS) {
            var total = totals.stream().filter(entry -> entry.nutrient().equals(nutrient.code())).findFirst().orElseThrow();
            names.append("%12s".formatted(nutrient.displayName()));
            amounts.append(
                    "%12s".formatted(amount(total.amount())));
            shares.append("%12s".formatted(share(total)));
        }
        lines.add(names.toString());
        lines.add(amounts.toString());
        lines.add(shares.toString());
    }

    private static String share(TotalView total) {
        if (total.ofTarget() != null) {
            return percent(total.ofTarget()) + " %";
        }
        return total.ofLimit() == null ? "" : percent(total.ofLimit()) + " % max";
    }

    private static String amount(Shown amount) {
        int digits = amount.value().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return String.format(Locale.ENGLISH, "%,." + digits + "f %s", amount.value(), amount.unit());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private void quality() {
        lines.add("");
        var certificate = plan.certificate();
        var best = certificate.gap().signum() == 0
                ? "No menu suits better what people like to eat: that is proven."
                : "Among all such menus, judged by what people like to eat, it is proven to be within %d %% of the best one."
                        .formatted(certificate.gap().movePointRight(2).setScale(0, RoundingMode.CEILING).intValue());
        var kept = plan.misses() == null
                ? "This plan keeps every target and limit that holds for you. "
                : "This plan keeps every limit that holds for you, and every target but those named above. ";
        wrapped("", kept + best
                + " Sodium is given as a share of its limit; supplements you log are counted in the shares.");
        if (!plan.catalog().reachable()) {
            wrapped("", "The catalog of foods could not be reached; the plan uses its figures of %s."
                    .formatted(plan.catalog().fetchedAt()));
        }
    }

    private void notices() {
        if (!plan.screening().findings().isEmpty() || !plan.notes().isEmpty()) {
            lines.add("");
            title("Please note");
            plan.screening().findings().stream().map(FindingView::message).forEach(message -> wrapped("* ", message));
            plan.notes().forEach(note -> wrapped("* ", note));
        }
        lines.add("");
        wrapped("", plan.disclaimer());
        lines.add("");
        wrapped("", "Plan %s, foods %s, rules %s, seed %d.".formatted(plan.id(), plan.certificate().catalogRevision(),
                plan.certificate().rulesVersion(), plan.certificate().seed()));
    }

    private void title(String title) {
        lines.add(title);
        lines.add("-".repeat(title.length()));
    }

    private void wrapped(String bullet, String text) {
        var line = new StringBuilder(bullet);
        for (var word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(bullet.length()));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
