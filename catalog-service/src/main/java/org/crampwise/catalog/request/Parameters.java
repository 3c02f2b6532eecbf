package org.crampwise.catalog.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Turns query parameters into values and collects what is wrong with them, so that a caller learns everything at once. */
public final class Parameters {

    private final List<Violation> found = new ArrayList<>();

    public Optional<String> word(String name, @Nullable String value, List<String> accepted) {
        if (value == null) {
            return Optional.empty();
        }
        if (!accepted.contains(value)) {
            found.add(Violation.unknownWord(name, value, "There is no " + name + " of this name.", accepted));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** May be repeated, or hold several words with commas between them. */
    public List<String> words(String name, @Nullable List<String> values, List<String> accepted) {
        if (values == null) {
            return List.of();
        }
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .flatMap(value -> word(name, value, accepted).stream())
                .distinct()
                .toList();
    }

    public int limit(String name, @Nullable String value, int usual, int highest) {
        if (value == null) {
            return usual;
        }
        if (!value.matches("[1-9]\\d{0,5}") || Integer.parseInt(value) > highest) {
            found.add(Violation.of(name, value, "The " + name + " must be a whole number from 1 to " + highest + "."));
            return usual;
        }
        return Integer.parseInt(value);
    }

    public Optional<BigDecimal> amount(String name, @Nullable String value, String unit) {
        if (value == null) {
            return Optional.empty();
        }
        if (!value.matches("\\d{1,9}(\\.\\d{1,6})?") || new BigDecimal(value).signum() == 0) {
            found.add(Violation.of(name, value,
                    "The " + name + " must be a number above 0 without a unit; it counts " + unit
                            + " here. Maybe write 120 or 2.4."));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value));
    }

    public String text(String name, @Nullable String value, int longest) {
        if (value == null) {
            return "";
        }
        if (value.length() > longest) {
            found.add(Violation.of(name, value, "The " + name + " must be at most " + longest + " characters long."));
            return "";
        }
        return value;
    }

    public void reject(Violation violation) {
        found.add(violation);
    }

    public void throwIfWrong() {
        if (!found.isEmpty()) {
            throw new InvalidRequest(found);
        }
    }
}
