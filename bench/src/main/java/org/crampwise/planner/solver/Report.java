package org.crampwise.planner.solver;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.crampwise.planner.solver.Setting.BenchCase;

/** Tells the results as Markdown: one table of methods, one of people. */
record Report(List<BenchCase> people, Map<BenchCase, MenuModel> models, Map<BenchCase, Double> bounds,
        Map<String, List<Measured>> results) {

    static final String ENGINE = "our engine, warm";
    static final String GREEDY = "greedy, changes at random";
    static final String REFERENCE = "reference, 10 million moves";

    private static final String NONE = "–";

    String markdown(boolean isQuick, double minutes) {
        var anyModel = models.values().iterator().next();
        return """
                # Bench: ways to plan a week

                Written by `./crampwise bench%s` on %s in %.1f minutes, %d cores, Java %s, %s %s. %d people, seven days each, %,d to %,d foods.
                All methods plan under the same rules; whatever a method believes of its menu, one recount under the full objective
                decides whether it is a plan and what it costs (nats a week, lower is better).

                %s
                %s
                ## How to read it

                %s
                ## Person by person

                %s"""
                .formatted(isQuick ? " --quick" : "", LocalDate.now(), minutes, Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"), System.getProperty("os.name"), System.getProperty("os.arch"),
                        people.size(),
                        people.stream().mapToInt(person -> person.problem().foods().size()).min().orElse(0),
                        people.stream().mapToInt(person -> person.problem().foods().size()).max().orElse(0), methods(),
                        verdict(), notes(anyModel), persons());
    }

    private String methods() {
        return """
                | method | served | first plan, ms p50 / p95 | answer, ms p50 / p95 | time, × ours | objective | × ours | without pairs | × ours \
                | gap to bound | allocated, MB | held, MB |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                %s"""
                .formatted(results.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private String row(String name, List<Measured> measured) {
        var served = measured.stream().filter(Measured::isServed).toList();
        var isReference = name.equals(REFERENCE);
        return "| %s | %d of %d | %s / %s | %s / %s | %s | %s | %s | %s | %s | %s | %s | %s |".formatted(name, served.size(),
                measured.size(), number(quantile(served, Measured::firstMillis, 0.5), 0),
                number(quantile(served, Measured::firstMillis, 0.95), 0), number(quantile(measured, Measured::millis, 0.5), 0),
                number(quantile(measured, Measured::millis, 0.95), 0), number(ratio(measured, Measured::millis), 2),
                number(mean(served, Measured::objective), 1), number(ratio(served, Measured::objective), 3),
                number(mean(served, Measured::withoutPairs), 1), number(ratio(served, Measured::withoutPairs), 3),
                percent(mean(served, this::gap)), isReference ? NONE : number(mean(measured, Measured::allocatedMegabytes), 1),
                isReference ? NONE : number(mean(measured, Measured::heldMegabytes), 1));
    }

    private double gap(Measured measured) {
        return 1 - bounds.get(measured.person()) / measured.objective();
    }

    private Measured ours(Measured measured) {
        return ofPerson(ENGINE, measured.person());
    }

    private Measured ofPerson(String method, BenchCase person) {
        return results.get(method).stream().filter(each -> each.person().equals(person)).findFirst().orElseThrow();
    }

    /** Geometric mean over the people for whom both the method and our engine have the figure. */
    private double ratio(List<Measured> measured, ToDoubleFunction<Measured> figure) {
        return Math.exp(
                measured.stream().mapToDouble(each -> Math.log(figure.applyAsDouble(each) / figure.applyAsDouble(ours(each))))
                        .filter(Double::isFinite).average().orElse(Double.NaN));
    }

    private static double mean(List<Measured> measured, ToDoubleFunction<Measured> figure) {
        return measured.stream().mapToDouble(figure).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    private static double quantile(List<Measured> measured, ToDoubleFunction<Measured> figure, double share) {
        var sorted = measured.stream().mapToDouble(figure).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private String verdict() {
        var ours = results.get(ENGINE);
        var above = ours.stream().mapToDouble(each -> each.objective() / ofPerson(REFERENCE, each.person()).objective() - 1)
                .filter(Double::isFinite).sorted().toArray();
        return "\nOur engine's plans lie %s above the reference on the mean, %s at most; the first plan is there after %s ms, the answer after %s ms (p50).\n"
                .formatted(percent(Arrays.stream(above).average().orElse(Double.NaN)), percent(above[above.length - 1]),
                        number(quantile(ours, Measured::firstMillis, 0.5), 0), number(quantile(ours, Measured::millis, 0.5), 0));
    }

    private String notes(MenuModel model) {
        return """
                - *Warm*: the Java virtual machine and the engine's memory of what rules are worth have met such people before; *cold*: the \
                latter has not. One thread; of three runs a person the one of median time (other methods: one run). The first plan of the engine is timed by its share of the \
                moves (moves are evenly fast).
                - *Random* draws days until one fits, then the next; it stops after a fixed time. *Greedy, best \
                change* serves the cheapest everywhere, then takes every change that helps until none does; *changes at random* makes the \
                moves of our engine and takes only those that help.
                - *Whole week* and *day by day* are mixed integer programmes (%s), one thread each, two processes side by side, for \
                %d of the people. They leave out what foods in one meal cost together, which is quadratic; so compare them *without pairs* \
                also. *Shortlists* keep of each slot the 40 candidates worth most to the rules for what they cost. HiGHS runs without presolve, \
                which takes longer here than the limit and does not look at it. Day by day keeps pace with the sums of the week. Times without a plan are times until giving up.
                - *× ours*: geometric mean over the people whom both served (time: over all). *Gap*: (objective − bound) / objective, the \
                bound being the best proven for that person by the linear programme of the average day; it is valid but loose.
                - *Allocated*: heap allocated for one answer. *Held*: live heap when the answer is there, or growth of the solver's process.
                """
                .formatted(size(model), results.entrySet().stream().filter(entry -> entry.getKey().startsWith("whole"))
                        .mapToInt(entry -> entry.getValue().size()).max().orElse(0));
    }

    private static String size(MenuModel model) {
        return "%d candidates and %d limits for the first person".formatted(model.candidates.size(), model.tallies.size());
    }

    private String persons() {
        return """
                | person | kcal | foods | bound | objective | reference | above | greedy | answer, ms | random |
                |---|---|---|---|---|---|---|---|---|---|
                %s""".formatted(people.stream().map(this::person).collect(Collectors.joining("\n", "", "\n")));
    }

    private String person(BenchCase person) {
        var ours = ofPerson(ENGINE, person);
        var reference = ofPerson(REFERENCE, person);
        return "| %s | %.0f | %d | %s | %s | %s | %s | %s | %s | %s |".formatted(person.name(), person.problem().energyKcal(),
                person.problem().foods().size(), number(bounds.get(person), 1), number(ours.objective(), 1),
                number(reference.objective(), 1), percent(ours.objective() / reference.objective() - 1),
                number(ofPerson(GREEDY, person).objective(), 1), number(ours.millis(), 0),
                ofPerson("random with rejection", person).remark());
    }

    private static String number(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + decimals + "f", value) : NONE;
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : NONE;
    }
}
