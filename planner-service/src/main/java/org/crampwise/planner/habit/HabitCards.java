package org.crampwise.planner.habit;

import java.time.LocalDate;
import java.util.List;

/**
 * The cards of habits.
 *
 * @param grades what the letters mean
 */
public record HabitCards(String version, LocalDate reviewedOn, String grades, List<Card> habits) {

    /**
     * One habit.
     *
     * @param steps how to do it, in order
     * @param grade how good the evidence is that it changes cramps
     * @param certainty how sure we are of that grade
     * @param citations where the evidence is published; empty where there is none
     */
    public record Card(String code, String title, List<String> steps, String grade, String certainty, String evidence,
            List<String> citations, List<String> cautions) {}
}
