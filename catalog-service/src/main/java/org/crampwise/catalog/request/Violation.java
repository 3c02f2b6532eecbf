package org.crampwise.catalog.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One thing wrong with a request: the parameter, what was sent, and what would be accepted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Violation(String parameter, @JsonInclude(JsonInclude.Include.ALWAYS) String value, String message, List<String> accepted, @Nullable String nearest) {

    private static final int LONGEST_ECHO = 100;

    public Violation {
        accepted = List.copyOf(accepted);
        value = value.length() > LONGEST_ECHO ? value.substring(0, LONGEST_ECHO) + "…" : value;
    }

    public static Violation of(String parameter, String value, String message) {
        return new Violation(parameter, value, message, List.of(), null);
    }

    public static Violation unknownParameter(String name, String value, List<String> accepted) {
        return new Violation(name, value, "There is no parameter of this name.", accepted,
                NearestWord.to(name, accepted).orElse(null));
    }

    /** A word that is not among those accepted; names the one it most resembles. */
    public static Violation unknownWord(String parameter, String value, String message, List<String> accepted) {
        return new Violation(parameter, value, message, accepted, NearestWord.to(value, accepted).orElse(null));
    }
}
