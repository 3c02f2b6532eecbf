package org.crampwise.planner.solver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelSolver;

/**
 * Solves one person's week by a mixed integer solver, in a process of its own: its memory can be told apart there, and a crash of
 * native code ends no bench.
 */
final class ProgrammeRun {

    /** When planning begins, all foods read; and what the last line of output begins with. */
    static final String START = "START";
    static final String RESULT = "RESULT";

    private static final double GAP = 0.01;

    private final String solver;
    private final Duration limit;
    private final Path incumbents;
    private final long start = System.nanoTime();

    private ProgrammeRun(String solver, Duration limit) throws IOException {
        this.solver = solver;
        this.limit = limit;
        this.incumbents = Files.createTempFile("bench", ".sol");
        incumbents.toFile().deleteOnExit();
    }

    /** Arguments: export, index of the person, solver, days of one programme, candidates of a slot, seconds for one programme. */
    public static void main(String[] arguments) throws IOException {
        Loader.loadNativeLibraries();
        var setting = Setting.of(Path.of(arguments[0]));
        var person = setting.cases().get(Integer.parseInt(arguments[1]));
        System.gc();
        var before = resident("VmRSS");
        System.out.println(START);
        var run = new ProgrammeRun(arguments[2],
                Duration.ofSeconds(Integer.parseInt(arguments[5])));
        var candidates = Integer.parseInt(arguments[4]);
        var model = candidates == 0 ? setting.compile(person.problem()) : setting.shortlisted(person.problem(), candidates);
        var menu = run.plan(model, Integer.parseInt(arguments[3]));
        System.out.printf(Locale.ROOT, "%n%s;%f;%f;%s%n", RESULT, Method.millisSince(run.start), resident("VmHWM") - before,
                menu.map(Menu::written).orElse(""));
    }

    private Optional<Menu> plan(MenuModel model, int daysAtOnce) {
        var menu = Menu.empty(model);
        for (var day = 0; day < model.days(); day += daysAtOnce) {
            if (!solve(new Programme(model, day, Math.min(model.days(), day + daysAtOnce), menu, isWhole()))) {
                return Optional.empty();
            }
        }
        return Optional.of(menu);
    }

    /** CP-SAT thinks in whole numbers. */
    private boolean isWhole() {
        return solver.equals("sat");
    }

    private boolean solve(Programme programme) {
        var builder = programme.builder();
        System.out.printf("%d variables, %d rows after %.0f ms%n", builder.numVariables(), builder.numConstraints(),
                Method.millisSince(start));
        var engine = new ModelSolver(solver);
        engine.setTimeLimit(limit);
        // HiGHS does not look at its limit during presolve, which takes longer than the limit
        engine.setSolverSpecificParameters(isWhole()
                ? "num_workers: 1, relative_gap_limit: %s".formatted(GAP)
                : "threads=1,presolve=off,mip_rel_gap=%s,mip_improving_solution_save=true,mip_improving_solution_file=%s"
                        .formatted(GAP, incumbents));
        engine.enableOutput(true);
        var status = engine.solve(builder);
        System.out.println(status);
        if (engine.hasSolution()) {
            programme.read(variable -> engine.getValue(builder.varFromIndex(variable)));
            return true;
        }
        return lastIncumbent(builder.numVariables()).map(values -> {
            programme.read(variable -> values[variable]);
            return true;
        }).orElse(false);
    }

    /** At its time limit the solver keeps its best solution to itself; HiGHS has written it to a file, the best one last. */
    private Optional<double[]> lastIncumbent(int variables) {
        try {
            var lines = Files.readAllLines(incumbents);
            var from = lines.lastIndexOf("# Columns " + variables) + 1;
            Files.write(incumbents, new byte[0]);
            return from == 0
                    ? Optional.empty()
                    : Optional.of(lines.subList(from, from + variables).stream()
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Megabytes of this process; not a number where the system does not say. */
    private static double resident(String field) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst().orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
