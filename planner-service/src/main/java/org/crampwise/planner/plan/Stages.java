package org.crampwise.planner.plan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each stage of an answer took, for the Server-Timing header. */
final class Stages {

    private final Map<String, Long> nanosByStage = new LinkedHashMap<>();

    <T> T time(String stage, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanosByStage.merge(stage, System.nanoTime() - begin, Long::sum);
        }
    }

    String header() {
        return nanosByStage.entrySet().stream()
                .map(stage -> String.format(Locale.ROOT, "%s;dur=%.1f", stage.getKey(), stage.getValue() / 1e6))
                .collect(Collectors.joining(", "));
    }
}
