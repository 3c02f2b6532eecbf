package org.crampwise.catalog.request;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes an answer as it is sent, so that it can be remembered. */
@ApplicationScoped
public class JsonBytes {

    private final ObjectMapper json;

    JsonBytes(ObjectMapper json) {
        this.json = json;
    }

    public byte[] of(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON.", e);
        }
    }

    public JsonNode tree(Object answer) {
        return json.valueToTree(answer);
    }
}
