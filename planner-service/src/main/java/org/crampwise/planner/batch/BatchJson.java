package org.crampwise.planner.batch;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Requests and results between objects and text. */
@Singleton
class BatchJson {

    private final ObjectMapper json;
    private final ObjectWriter canonical;

    BatchJson(ObjectMapper json) {
        this.json = json;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    String written(Object value) {
        return written(json.writer(), value);
    }

    /** The same text for the same request, in whatever order it came. */
    String canonical(@Nullable Object value) {
        return written(canonical, value);
    }

    Map<String, Object> read(String text) throws JsonProcessingException {
        return json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Of what was checked when it was stored. */
    Map<String, Object> readStored(String text) {
        try {
            return read(text);
        } catch (JsonProcessingException e) {
            // without its cause, which would quote health data into the log
            throw new IllegalStateException("A stored request is no JSON.");
        }
    }

    private static String written(ObjectWriter writer, @Nullable Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It cannot be written as JSON.", e);
        }
    }
}
