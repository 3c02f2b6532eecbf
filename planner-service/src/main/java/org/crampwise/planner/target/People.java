package org.crampwise.planner.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.ScreeningQuestions;
import org.crampwise.planner.screening.ScreeningRules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Knows the seeds about people: which words a profile may use, what screening asks, what people need. */
@ApplicationScoped
public class People {

    private final References references = References.ofSeeds();
    private final ScreeningRules rules;
    private final ScreeningQuestions questions;
    private final Clock clock;
    private final MealTimes mealTimes;

    @Inject
    People(ObjectMapper json, MealTimesConfig mealTimes) {
        this(json, mealTimes.times());
    }

    People(ObjectMapper json, MealTimes mealTimes) {
        this(mealTimes, ScreeningRules.of(seed(json, "screening-rules.json")),
                ScreeningQuestions.of(seed(json, "screening-questions.json")));
    }

    People(MealTimes mealTimes, ScreeningRules rules, ScreeningQuestions questions) {
        this.mealTimes = mealTimes;
        this.rules = rules;
        this.questions = questions;
        this.clock = Clock.systemDefaultZone();
    }

    public ScreeningQuestions questions() {
        return questions;
    }

    /** The words profiles are read with. */
    public HealthWords words() {
        return questions.words(rules.codes());
    }

    public ScreeningRules rules() {
        return rules;
    }

    public Assessment assess(Person person) {
        return Assessment.of(person, references, rules, LocalDate.now(clock), mealTimes);
    }

    private static Map<String, Object> seed(ObjectMapper json, String name) {
        try (var stream = People.class.getClassLoader().getResourceAsStream("seeds/" + name)) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The seed file (%s) must be readable JSON".formatted(name), e);
        }
    }
}
