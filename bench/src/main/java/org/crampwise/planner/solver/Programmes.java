package org.crampwise.planner.solver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.crampwise.planner.solver.Setting.BenchCase;

/** A mixed integer solver on the whole week or day after day, each person in a process of its own. */
record Programmes(String name, Setting setting, String solver, int daysAtOnce, int candidates, int seconds) implements Method {

    /** A line that tells of a better solution: `#1 0.52s best:...` of CP-SAT, ` L  0  0 ...  27.6s` of HiGHS. */
    private static final Pattern SOLUTION = Pattern.compile("#\\d+ .*| [A-Z] +\\d+ .*");

    @Override
    public Answer plan(BenchCase person) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                ProgrammeRun.class.getName(), setting.export().toString(), Integer.toString(person.index()), solver,
                Integer.toString(daysAtOnce), Integer.toString(candidates), Integer.toString(seconds));
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var output = process.inputReader()) {
                var reader = new Reader();
                output.lines().forEach(reader::read);
                return reader.answer();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The solver's process must start", e);
        }
    }

    /** Follows the solver's log: it tells of a solution long before the answer. */
    private final class Reader {

        private long start = System.nanoTime();
        private double firstMillis = Double.NaN;
        private Answer answer = new Answer(Optional.empty(), Double.NaN, 1000.0 * seconds, "ended without an answer", "",
                Double.NaN);

        private void read(String line) {
            if (Boolean.getBoolean("bench.log")) {
                System.err.println(name + " | " + line);
            }
            if (line.equals(ProgrammeRun.START)) {
                start = System.nanoTime();
            } else if (Double.isNaN(firstMillis) && SOLUTION.matcher(line).matches()) {
                firstMillis = Method.millisSince(start);
            } else if (line.startsWith(ProgrammeRun.RESULT)) {
                answer = answer(line.split(";", -1));
            }
        }

        private Answer answer(String[] parts) {
            var menu = Optional.of(parts[3]).filter(written -> !written.isEmpty()).map(Menu::read);
            var millis = Double.parseDouble(parts[1]);
            // a week planned in parts stands only when its last part stands
            var first = daysAtOnce < 7 || Double.isNaN(firstMillis) ? millis : firstMillis;
            return new Answer(menu, first, millis, "", "", Double.parseDouble(parts[2]));
        }

        private Answer answer() {
            return answer;
        }
    }
}
