package org.crampwise.planner.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.plan.PlanMaking;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.Digest;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Takes requests in, line by line, as far as they are right; of each of the others it is told why not. */
final class BatchReading {

    /** How many lines are written at a time. */
    private static final int TOGETHER = 500;
    /** Characters of a line: as much as a request may have. */
    private static final int LONGEST = 256 * 1024;
    private static final int LONGEST_REFERENCE = 200;
    private static final String REFERENCE = "reference";

    /**
     * Where requests go and what they are read with.
     *
     * @param owner whose a plan will be
     */
    record Desk(BatchLines lines, PlanMaking making, RequestedPerson whom, FoodSnapshot foods,
            Function<@Nullable UUID, @Nullable String> owner, BatchJson json) {}

    /** A request as the queue keeps it. */
    private record Row(int line, String person, @Nullable String reference, @Nullable UUID profile, @Nullable String owner,
            String request) {}

    private final UUID batch;
    private final Desk desk;
    private final List<Row> waiting = new ArrayList<>();
    private int accepted;
    private int rejected;

    BatchReading(UUID batch, Desk desk) {
        this.batch = batch;
        this.desk = desk;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    /** Requests, one in a line. */
    void readAll(String body) {
        int number = 0;
        for (var line : (Iterable<String>) body.lines()::iterator) {
            read(++number, line);
        }
    }

    private void read(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        if (line.length() > LONGEST) {
            reject(number, Problem.of(ProblemType.BODY_TOO_LARGE, "A line may have up to %d characters.".formatted(LONGEST)));
            return;
        }
        try {
            read(number, desk.json().read(line));
        } catch (JsonProcessingException e) {
            reject(number, Problem.of(ProblemType.MALFORMED_JSON,
                    "A line must be one JSON object: a request as for POST /v1/plans, and a reference of yours if you like."));
        }
    }

    void read(int line, @Nullable Map<String, Object> sent) {
        try {
            waiting.add(row(line, sent == null ? new LinkedHashMap<>() : new LinkedHashMap<>(sent)));
        } catch (InvalidRequest e) {
            reject(line, Problem.of(ProblemType.INVALID_REQUEST, e.violations()));
        }
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    private Row row(int line, Map<String, Object> body) {
        var reference = reference(body.remove(REFERENCE));
        var dated = desk.making().dated(body, desk.whom(), desk.foods());
        var profile = RequestedPerson.profileOf(dated);
        var request = desk.json().written(dated);
        var person = reference.map(name -> "reference " + name)
                .orElseGet(() -> profile == null ? "request " + Digest.of(request) : "profile " + profile);
        return new Row(line, person, reference.orElse(null), profile, desk.owner().apply(profile), request);
    }

    private static Optional<String> reference(@Nullable Object sent) {
        if (sent == null) {
            return Optional.empty();
        }
        if (sent instanceof String name && !name.isBlank() && name.length() <= LONGEST_REFERENCE) {
            return Optional.of(name);
        }
        throw new InvalidRequest(List.of(Violation.of("/" + REFERENCE, sent,
                "must be a name of yours for this person, of 1 to %d characters".formatted(LONGEST_REFERENCE))));
    }

    /** Writes what was read; once more at the end. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        var taken = desk.lines().add(batch, desk.json().written(waiting));
        waiting.stream().filter(row -> !taken.contains(row.line())).forEach(row -> reject(row.line(), twice(row)));
        accepted += taken.size();
        waiting.clear();
    }

    private Problem twice(Row row) {
        var first = desk.lines().findLineOf(batch, row.person()).orElseThrow();
        return Problem.of(ProblemType.INVALID_REQUEST, List.of(Violation.of("", row.reference(),
                "is for the same person as line %d; in a batch a person is planned once".formatted(first))));
    }

    private void reject(int line, Problem problem) {
        desk.lines().reject(batch, line, desk.json().written(problem));
        rejected++;
    }
}
