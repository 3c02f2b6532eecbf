package org.crampwise.planner.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.screening.ScreeningQuestions;
import org.crampwise.planner.screening.ScreeningRules;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.References;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The fixed people of the bench, put through the planner's own door: the same reading, screening and targets as a request. */
public final class BenchPeople {

    private static final MealTimes MEAL_TIMES = MealTimes.of(LocalTime.of(7, 30), LocalTime.of(12, 30), LocalTime.of(18, 30),
            List.of(LocalTime.of(15, 30)));
    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final int DAYS = 7;

    private final References references = References.ofSeeds();
    private final ScreeningRules rules = ScreeningRules.of(seed("screening-rules.json"));
    private final ScreeningQuestions questions = ScreeningQuestions.of(seed("screening-questions.json"));
    private final FoodSnapshot foods;
    private final List<MealPattern> patterns;

    public BenchPeople(FoodSnapshot foods, List<MealPattern> patterns) {
        this.foods = foods;
        this.patterns = patterns;
    }

    /** The problems by the names of the people, in the order of the file. */
    public Map<String, MenuProblem> problems() {
        var problems = new LinkedHashMap<String, MenuProblem>();
        for (var row : FactTable.of("people.csv", lines()).rows()) {
            problems.put(row.text("name"), problem(row, problems.size() + 1));
        }
        return problems;
    }

    private MenuProblem problem(Row row, int seed) {
        var request = PlanReading.of(body(row, seed), questions.words(rules.codes()), foods, START);
        var assessment = Assessment.of(request.person(), references, rules, START, MEAL_TIMES);
        if (!(assessment.screening() instanceof Screening.Cleared)) {
            throw new IllegalArgumentException("The person (%s) must pass screening: %s"
                    .formatted(row.text("name"), assessment.screening().findings()));
        }
        return MenuProblems.of(request, assessment, foods, patterns);
    }

    private static Map<String, Object> body(Row row, int seed) {
        var profile = new LinkedHashMap<String, Object>(Map.of("age", row.integer("age"), "sex", row.text("sex"), "heightCm",
                row.integer("height_cm"), "weightKg", row.integer("weight_kg"), "activity", row.text("activity"), "health",
                Map.of("answered", true)));
        switch (row.find("state").orElse("")) {
            case "pregnant" -> profile.put("pregnancy", Map.of("gestationWeeks", 24, "bmiBefore", 23));
            case "lactating" -> profile.put("lactation", Map.of("monthsSinceBirth", 3));
            default -> {
                // neither
            }
        }
        var without = row.find("without").map(codes -> List.of(codes.split(" "))).orElse(List.of());
        return Map.of("profile", profile, "diet", row.text("diet"), "without", without, "startDate", START.toString(), "days",
                DAYS,
                "seed", seed);
    }

    private static List<String> lines() {
        try (var stream = BenchPeople.class.getResourceAsStream("/people.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> seed(String name) {
        try (var stream = BenchPeople.class.getResourceAsStream("/seeds/" + name)) {
            return new ObjectMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
