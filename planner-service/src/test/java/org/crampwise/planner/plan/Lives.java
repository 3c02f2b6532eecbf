package org.crampwise.planner.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.SampleCatalog;
import org.crampwise.planner.naturalness.HabitSeeds;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.solver.RuleWeights;
import org.crampwise.planner.solver.SearchBudget;
import org.crampwise.planner.target.People;
import org.crampwise.planner.target.SeedPeople;
import org.crampwise.planner.verification.Verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Random people with random plans that live: swapped, locked, planned anew, eaten, skipped and taken back, without a service and
 * without a database. After every revision the verifier recounts, and what must have stayed is looked at.
 */
public final class Lives {

    final ObjectMapper json = new ObjectMapper().findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    final People people = SeedPeople.PEOPLE;
    final Habits habits = HabitSeeds.read();
    final FoodSnapshot foods = SampleCatalog.snapshot(habits);
    final MenuSolver solver;
    final PlanReopening reopening;
    final PlanRevising revising;
    final Verifier verifier = new Verifier();
    final Verifier.Foods verified;
    private final Map<String, List<String>> healthCodes;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    Lives(int moves) throws IOException {
        this.solver = new MenuSolver(habits, new RuleWeights(HabitSeeds.weights()), new SearchBudget(moves, 60, 8));
        this.reopening = new PlanReopening(people, RequestedPerson.described(people.words()), habits, solver);
        this.revising = new PlanRevising(reopening);
        var lines = new ArrayList<JsonNode>();
        for (var line : SampleCatalog.export().lines().toList()) {
            lines.add(json.readTree(line));
        }
        this.verified = Verifier.foods(lines);
        this.healthCodes = healthCodes();
    }

    private Map<String, List<String>> healthCodes() throws IOException {
        try (var stream = Lives.class.getResourceAsStream("/seeds/screening-questions.json")) {
            var questions = json.readTree(stream);
            var codes = new TreeMap<String, List<String>>();
            for (var kind : List.of("conditions", "medicines", "symptoms")) {
                var some = new ArrayList<String>();
                questions.path(kind).forEach(question -> some.add(question.path("code").asText()));
                codes.put(kind, some);
            }
            return codes;
        }
    }

    /** Lives as many lives as asked for on as many threads as there are cores. */
    Lives live(int first, int many, int edits) {
        var done = new AtomicInteger();
        IntStream.range(first, first + many).parallel().forEach(index -> {
            one(index, edits);
            if (done.incrementAndGet() % 250 == 0) {
                System.err.println(done + " lives, " + faults.size() + " faults");
            }
        });
        return this;
    }

    private void one(int index, int edits) {
        var dice = new Random(7919L * index + 1);
        var person = new RandomPerson(dice, healthCodes);
        var request = person.request();
        try {
            new Life(this, index, dice, person).begin(reviewed(request, dice), edits);
        } catch (InvalidRequest e) { // a limit of this person forbids what was wished, a meal eaten elsewhere
            count("request: invalid");
        } catch (RuntimeException e) {
            fault(index, "crash", e + " at " + e.getStackTrace()[0] + " of " + request);
        }
    }

    /** Most people who are held back have seen their doctor. */
    private Map<String, Object> reviewed(Map<String, Object> request, Random dice) {
        var wanted = PlanReading.of(request, people.words(), foods, java.time.LocalDate.of(2026, 11, 22));
        if (people.assess(wanted.person()).screening() instanceof Screening.Held held && dice.nextInt(4) > 0) {
            var known = people.words().ruleCodes();
            var reviews = held.findings().stream().map(finding -> finding.code()).filter(known::contains).distinct()
                    .map(code -> Map.of("code", code, "date", "2026-11-01")).toList();
            if (request.get("profile") instanceof Map<?, ?> profile && profile.get("health") instanceof Map<?, ?> health) {
                @SuppressWarnings("unchecked")
                var answers = (Map<String, Object>) health;
                answers.put("reviews", reviews);
            }
        }
        return request;
    }

    synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    synchronized void took(String what, long nanos) {
        millis.computeIfAbsent(what, unused -> new ArrayList<>()).add(nanos / 1e6);
    }

    synchronized void fault(int index, String kind, String words) {
        counts.merge("FAULT " + kind, 1, Integer::sum);
        faults.add("life %d: %s: %s".formatted(index, kind, words));
        if (faults.size() <= 20) { // who waits for thousands of lives wants to know at once
            System.err.println(faults.getLast());
        }
    }

    synchronized int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    List<String> faults() {
        return faults;
    }

    String report() {
        var report = new StringBuilder();
        // of each life the first: what follows most often follows from it
        var seen = new HashSet<String>();
        counts.forEach((what, many) -> report.append("%-48s %6d%n".formatted(what, many)));
        millis.forEach((what, each) -> {
            var sorted = each.stream().sorted().toList();
            report.append("%-48s p50 %.0f ms, p95 %.0f ms, most %.0f ms of %d%n".formatted("processor time of " + what,
                    sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.95)), sorted.getLast(), sorted.size()));
        });
        faults.stream().filter(fault -> seen.add(fault.substring(0, fault.indexOf(':')))).limit(40)
                .forEach(fault -> report.append(fault).append('\n'));
        return report.toString();
    }

    /** Arguments: how many lives, and with which to begin. */
    public static void main(String[] arguments) throws IOException {
        var many = Integer.parseInt(arguments[0]);
        var first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        var lives = new Lives(300_000).live(first, many, 8);
        System.out.println(lives.report());
        if (!lives.faults().isEmpty()) {
            System.exit(1);
        }
    }
}
