package org.crampwise.planner.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Scope;

/** How long each stage of an answer took: for the Server-Timing header, the meters and, where traces are collected, as spans. */
final class Stages {

    private static final String TRACER = "org.crampwise.planner";

    private final Map<String, Long> nanosByStage = new LinkedHashMap<>();

    <T> T time(String stage, Supplier<T> work) {
        var span = GlobalOpenTelemetry.getTracer(TRACER).spanBuilder(stage).startSpan();
        long begin = System.nanoTime();
        try (Scope scope = span.makeCurrent()) {
            return work.get();
        } finally {
            nanosByStage.merge(stage, System.nanoTime() - begin, Long::sum);
            span.end();
        }
    }

    /** By stage, in the order they began. */
    Map<String, Duration> times() {
        var times = new LinkedHashMap<String, Duration>();
        nanosByStage.forEach((stage, nanos) -> times.put(stage, Duration.ofNanos(nanos)));
        return times;
    }

    String header() {
        return nanosByStage.entrySet().stream()
                .map(stage -> String.format(Locale.ROOT, "%s;dur=%.1f", stage.getKey(), stage.getValue() / 1e6))
                .collect(Collectors.joining(", "));
    }
}
