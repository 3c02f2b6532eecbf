package org.crampwise.planner.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violations;

/** The questionnaire a frontend shows, and with it the words {@code health} accepts. */
public record ScreeningQuestions(String version, String introduction, List<Question> conditions, List<Question> medicines,
        List<Question> symptoms, List<String> saltWords) {

    /** One thing to tick: its code, plain words, and for medicines the common names that mean it. */
    public record Question(String code, String text, List<String> names) {}

    public static ScreeningQuestions of(Map<String, ?> json) {
        var violations = new Violations();
        var file = RequestObject.of(json, violations);
        var questions = new ScreeningQuestions(file.required("version", file.text("version")).orElse(""),
                file.required("introduction", file.text("introduction")).orElse(""),
                questions(file, "conditions", violations), questions(file, "medicines", violations),
                questions(file, "symptoms", violations), texts(file, "saltWords"));
        file.rejectUnread();
        violations.throwIfAny();
        return questions;
    }

    /** The words a profile may use, with the codes of findings a review may name. */
    public HealthWords words(List<String> ruleCodes) {
        var conditionCodes = new LinkedHashSet<String>();
        conditions.forEach(question -> conditionCodes.add(question.code));
        symptoms.forEach(question -> conditionCodes.add(question.code));
        var medicineCodes = new LinkedHashMap<String, Set<String>>();
        for (var medicine : medicines) {
            medicineCodes.computeIfAbsent(medicine.code, name -> new LinkedHashSet<>()).add(medicine.code);
            for (var name : medicine.names) {
                medicineCodes.computeIfAbsent(name, code -> new LinkedHashSet<>()).add(medicine.code);
            }
        }
        return new HealthWords(conditionCodes, medicineCodes, Set.copyOf(saltWords), ruleCodes);
    }

    private static List<Question> questions(RequestObject file, String field, Violations violations) {
        var questions = new ArrayList<Question>();
        for (var element : file.elements(field, Integer.MAX_VALUE)) {
            RequestObject.of(element, violations).ifPresent(entry -> {
                questions.add(new Question(entry.required("code", entry.text("code")).orElse(""),
                        entry.required("text", entry.text("text")).orElse(""), texts(entry, "names")));
                entry.rejectUnread();
            });
        }
        return List.copyOf(questions);
    }

    private static List<String> texts(RequestObject owner, String field) {
        return owner.elements(field, Integer.MAX_VALUE).stream().map(Element::value).map(String::valueOf).toList();
    }
}
