package org.crampwise.planner.person;

import java.util.List;
import java.util.Set;

/**
 * What a person told about conditions, medicines and symptoms.
 *
 * @param answered whether the questionnaire was answered at all: silence is not a "no"
 * @param conditions as given
 * @param medicines as given, codes or common names
 * @param symptoms as given
 * @param codes all of it in the codes of the screening rules, medicines by their classes
 * @param unknownMedicines names that were not recognised
 * @param reviews what a clinician has looked at
 * @param details what single rules need
 */
public record Health(boolean answered, List<String> conditions, List<String> medicines, List<String> symptoms, Set<String> codes,
        List<String> unknownMedicines, List<Review> reviews, HealthDetails details) {

    public Health {
        conditions = List.copyOf(conditions);
        medicines = List.copyOf(medicines);
        symptoms = List.copyOf(symptoms);
        codes = Set.copyOf(codes);
        unknownMedicines = List.copyOf(unknownMedicines);
        reviews = List.copyOf(reviews);
    }

    public static Health unanswered() {
        return new Health(false, List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), HealthDetails.NONE);
    }
}
