package org.crampwise.planner.solver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.crampwise.planner.solver.Setting.BenchCase;

/** Plans the same weeks for the same people by several methods, under the same rules and the same objective. */
public final class Bench {

    private static final int REFERENCE_MOVES = 10_000_000;
    private static final int FEWER_MOVES = 60_000;
    /** Candidates of a slot in the programmes: all of them, or as many as a programme of a day can bear. */
    private static final int ALL = 0;
    private static final int BEST = 40;

    private final Setting setting;
    private final Plan plan;
    private final List<BenchCase> people;
    private final Map<BenchCase, MenuModel> models = new LinkedHashMap<>();
    private final Map<BenchCase, Double> bounds = new LinkedHashMap<>();
    private final Map<String, List<Measured>> results = new LinkedHashMap<>();

    /**
     * How much the bench does.
     *
     * @param step every how manyth person takes part
     * @param programmePeople for how many of them the slow solvers work
     */
    private record Plan(int step, int programmePeople, int weekSeconds, int daySeconds, int randomMillis, int repeats) {

        static final Plan FULL = new Plan(1, 3, 60, 10, 1000, 3);
        static final Plan QUICK = new Plan(4, 1, 8, 4, 1000, 3);
    }

    private Bench(Setting setting, Plan plan) {
        this.setting = setting;
        this.plan = plan;
        this.people = setting.cases().stream().filter(person -> person.index() % plan.step() == 0).toList();
    }

    /** Arguments: export of the catalog, file to write, and perhaps `--quick`. */
    public static void main(String[] arguments) throws IOException {
        var start = System.nanoTime();
        var isQuick = List.of(arguments).contains("--quick");
        var bench = new Bench(Setting.of(Path.of(arguments[0])), isQuick ? Plan.QUICK : Plan.FULL);
        bench.run();
        var report = new Report(bench.people, bench.models, bench.bounds, bench.results)
                .markdown(isQuick, Method.millisSince(start) / 60_000);
        System.out.println(report);
        // a quick look must not replace the results of the full run
        if (!isQuick) {
            Files.writeString(Path.of(arguments[1]), report);
        }
    }

    private void run() {
        for (var person : people) {
            var model = setting.compile(person.problem());
            models.put(person, model);
            var day = new CheapestDay(model);
            bounds.put(person, Math.max(0, model.days() * day.bound(day.solve()) / 100));
        }
        var warm = Engine.warm(setting, Report.ENGINE, setting.budget().moves());
        // the just-in-time compiler and the cache of guides come to know everybody first
        people.forEach(warm::plan);
        measure(warm, plan.repeats());
        measure(Engine.cold(setting), plan.repeats());
        measure(Engine.warm(setting, "our engine, %,d moves".formatted(FEWER_MOVES), FEWER_MOVES), plan.repeats());
        measure(Engine.greedy(setting), 1);
        measure(new GreedyMenus(setting, 3000), 1);
        measure(new RandomMenus(setting, plan.randomMillis()), 1);
        sideBySide(people, List.of(Engine.warm(setting, Report.REFERENCE, REFERENCE_MOVES)));
        var few = people.stream().filter(person -> people.indexOf(person) % (people.size() / plan.programmePeople()) == 0)
                .limit(plan.programmePeople()).toList();
        sideBySide(few, List.of(new Programmes("whole week, HiGHS", setting, "highs", 7, ALL, plan.weekSeconds()),
                new Programmes("whole week, HiGHS, shortlists", setting, "highs", 7, BEST, plan.weekSeconds()),
                new Programmes("whole week, CP-SAT", setting, "sat", 7, ALL, plan.weekSeconds()),
                new Programmes("day by day, HiGHS, shortlists", setting, "highs", 1, BEST, plan.daySeconds())));
    }

    private void measure(Method method, int repeats) {
        System.err.println(method.name());
        method.plan(people.getFirst());
        results.put(method.name(),
                people.stream().map(person -> Measured.of(method, person, models.get(person), repeats)).toList());
    }

    /** Slow methods share two cores: each keeps to one, and their times are not what matters to a few per cent. */
    private void sideBySide(List<BenchCase> some, List<Method> methods) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = new LinkedHashMap<String, List<Future<Measured>>>();
            methods.forEach(method -> runs.put(method.name(), new ArrayList<>()));
            for (var person : some) {
                methods.forEach(method -> runs.get(method.name()).add(threads.submit((Callable<Measured>) () -> {
                    System.err.printf("%s: %s%n", method.name(), person.name());
                    return Measured.of(method, person, models.get(person), 1);
                })));
            }
            runs.forEach((name, futures) -> results.put(name, futures.stream().map(Bench::get).toList()));
        }
    }

    private static Measured get(Future<Measured> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A method failed", e);
        }
    }
}
