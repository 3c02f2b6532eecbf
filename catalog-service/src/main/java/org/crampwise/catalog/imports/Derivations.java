package org.crampwise.catalog.imports;

import java.util.List;
import java.util.Set;

/** How a value was obtained, in the words of the catalog, from the code of its derivation. */
final class Derivations {

    static final List<String> QUALITIES = List.of("compiled", "analysed", "calculated", "imputed", "label");
    static final byte COMPILED = 0;

    private static final Set<String> ANALYSED = Set.of("A", "AI", "AR", "AS", "MA");
    private static final Set<String> CALCULATED = Set.of("NC", "NP", "NR");

    private Derivations() {}

    /** The place in {@link #QUALITIES}. */
    static byte quality(String code) {
        if (ANALYSED.contains(code)) {
            return 1;
        }
        if (code.startsWith("LC")) {
            return 4;
        }
        if (CALCULATED.contains(code) || code.startsWith("R") || code.startsWith("CA") || code.startsWith("FL")) {
            return 2;
        }
        // based on another form or physical composition, adjusted, or assumed to be zero
        boolean isImputed = code.startsWith("B") || code.startsWith("P") || code.startsWith("D") || code.equals("Z")
                || code.equals("O");
        return isImputed ? (byte) 3 : COMPILED;
    }
}
