package org.crampwise.planner.target;

import java.util.List;

import org.crampwise.planner.screening.ScreeningQuestions;
import org.crampwise.planner.screening.ScreeningQuestions.Question;

/** The answer of {@code GET /v1/screening/questions}. */
public record QuestionsView(String version, String introduction, List<Question> conditions, List<Question> medicines,
        List<Question> symptoms) {

    static QuestionsView of(ScreeningQuestions questions) {
        return new QuestionsView(questions.version(), questions.introduction(), questions.conditions(), questions.medicines(),
                questions.symptoms());
    }
}
