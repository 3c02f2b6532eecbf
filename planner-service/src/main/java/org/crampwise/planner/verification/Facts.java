package org.crampwise.planner.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The tables of facts a plan is held against. */
record Facts(List<SeedRow> referenceIntakes, List<GroupLimit> groups, Map<String, FamilyLimit> familyLimitByRole,
        Map<String, MealPattern> patterns, Map<String, Set<String>> medicineCodes) {

    /** How often one family may come, for foods of a role. */
    record FamilyLimit(int perDay, int perWeek) {
        static final FamilyLimit NONE = new FamilyLimit(0, 0);

        FamilyLimit orMoreGenerous(FamilyLimit other) {
            return new FamilyLimit(Math.max(perDay, other.perDay), Math.max(perWeek, other.perWeek));
        }
    }

    static Facts ofSeeds() {
        return new Facts(SeedRow.all("reference-intakes.csv"),
                SeedRow.all("serving-limits.csv").stream().map(GroupLimit::of).toList(),
                SeedRow.all("family-limits.csv").stream().collect(Collectors.toMap(row -> row.text("role"),
                        row -> new FamilyLimit(row.whole("per_day"), row.whole("per_week")))),
                SeedRow.all("meal-patterns.csv").stream().map(MealPattern::of)
                        .collect(Collectors.toMap(MealPattern::id, Function.identity())),
                medicines());
    }

    /** From every common name of a medicine to the codes of its kinds. */
    private static Map<String, Set<String>> medicines() {
        try (var stream = SeedRow.open("screening-questions.json")) {
            var codes = new HashMap<String, Set<String>>();
            for (var medicine : new ObjectMapper().readTree(stream).path("medicines")) {
                var code = medicine.path("code").asText();
                codes.computeIfAbsent(code, unseen -> new HashSet<>()).add(code);
                medicine.path("names").forEach(name -> codes.computeIfAbsent(name.asText(), unseen -> new HashSet<>()).add(code));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
