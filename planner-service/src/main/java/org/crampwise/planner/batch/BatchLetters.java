package org.crampwise.planner.batch;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.batch.BatchLines.Place;
import org.crampwise.planner.batch.BatchOutbox.Letter;
import org.crampwise.planner.broker.Message;
import org.crampwise.planner.broker.Topic;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What is told of lines over the broker: which line it is, and how it ended; nothing of the person. */
@ApplicationScoped
class BatchLetters {

    private static final String BATCH = "batch";
    private static final String LINE = "line";

    private final BatchJson json;

    BatchLetters(BatchJson json) {
        this.json = json;
    }

    Stream<Message> messages(Letter letter) {
        var told = new LinkedHashMap<String, Object>();
        told.put(BATCH, letter.place().batch());
        told.put(LINE, letter.place().line());
        return letter.outcome() == null
                ? Stream.of(
                        new Message(letter.isTriedAgain() ? Topic.LINES_AGAIN : Topic.LINES, person(letter), json.written(told)))
                : ends(letter, letter.outcome(), told);
    }

    /** Lines for the same stored profile keep their order. */
    private static String person(Letter letter) {
        return Optional.ofNullable(letter.profile()).orElseGet(() -> UUID.nameUUIDFromBytes(
                (letter.place().batch() + "/" + letter.place().line()).getBytes(StandardCharsets.UTF_8))).toString();
    }

    private Stream<Message> ends(Letter letter, String outcome, Map<String, Object> told) {
        told.put("outcome", outcome);
        told.put("at", letter.endedAt());
        if (letter.plan() != null) {
            told.put("plan", letter.plan());
        }
        var key = letter.place().batch().toString();
        var end = new Message(Topic.ENDS, key, json.written(told));
        return outcome.equals(BatchWork.FAILED)
                ? Stream.of(end, new Message(Topic.DEAD_LETTERS, key, end.value()))
                : Stream.of(end);
    }

    /** Empty for what none of us sent. */
    Optional<Place> place(String message) {
        try {
            var told = json.read(message);
            return told.get(BATCH) instanceof String batch && told.get(LINE) instanceof Number line
                    ? Optional.of(new Place(UUID.fromString(batch), line.intValue()))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
