package org.crampwise.planner.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words the health questions are answered with.
 *
 * @param conditions codes of conditions and symptoms: one given in the other's place still counts
 * @param medicineCodes codes of medicines by code or common name
 * @param saltWords second words of medicine names that change nothing: "losartan potassium"
 * @param ruleCodes codes of findings a review can name
 */
public record HealthWords(Set<String> conditions, Map<String, Set<String>> medicineCodes, Set<String> saltWords,
        List<String> ruleCodes) {

    private static final Pattern DOSE = Pattern
            .compile("([\\s-]+\\d.*|\\d+([.,]\\d+)?[\\s-]*(mg|g|mcg|ug|µg|ml|iu|%)(\\b.*)?)$");

    /** The codes of a medicine; empty when any part of it is unknown to us. */
    public Optional<Set<String>> codesOf(String medicine) {
        var codes = new LinkedHashSet<String>();
        for (var part : medicine.split("[/+&]")) {
            var name = part.strip().toLowerCase(Locale.ROOT);
            // a number may belong to the name, as in H2 blocker
            var known = codesOfPart(hyphened(name)).or(() -> codesOfPart(hyphened(DOSE.matcher(name).replaceFirst(""))));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            codes.addAll(known.get());
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }

    private static String hyphened(String name) {
        return name.replaceAll("[\\s_]+", "-");
    }

    private Optional<Set<String>> codesOfPart(String name) {
        if (conditions.contains(name)) {
            return Optional.of(Set.of(name));
        }
        var known = medicineCodes.get(name);
        int lastWord = name.lastIndexOf('-');
        if (known == null && lastWord > 0 && saltWords.contains(name.substring(lastWord + 1))) {
            return codesOfPart(name.substring(0, lastWord));
        }
        return Optional.ofNullable(known);
    }
}
