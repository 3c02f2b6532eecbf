package org.crampwise.planner.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.access.HealthAccess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Profiles between text and JSON: as they are shown, merged and planned with. */
@ApplicationScoped
public class ProfileDocuments {

    private static final String HEALTH = "health";
    private static final String SYMPTOMS = "symptoms";

    private final Profile.Repository profiles;
    private final HealthAccess access;
    private final ObjectMapper json;

    ProfileDocuments(Profile.Repository profiles, HealthAccess access, ObjectMapper json) {
        this.profiles = profiles;
        this.access = access;
        this.json = json;
    }

    /** A stored profile as planning must see it: what the diary told and nobody has looked at yet counts as a symptom. Empty as well
     * where it is not the caller's. */
    public Optional<Map<String, Object>> forPlanning(UUID id) {
        return Optional.of(id).filter(access::isLetToProfile).flatMap(this::taken);
    }

    /** As {@link #forPlanning}, when nobody calls: whoever asked was let to it when the request was taken in. */
    public Optional<Map<String, Object>> taken(UUID id) {
        return profiles.findProfile(id).map(profile -> withSymptoms(read(profile), profiles.listSymptoms(id)));
    }

    private static Map<String, Object> withSymptoms(Map<String, Object> document, List<String> remembered) {
        if (remembered.isEmpty()) {
            return document;
        }
        var health = new LinkedHashMap<String, Object>();
        if (document.get(HEALTH) instanceof Map<?, ?> told) {
            told.forEach((field, value) -> health.put((String) field, value));
        }
        var symptoms = new ArrayList<Object>(health.get(SYMPTOMS) instanceof List<?> told ? told : List.of());
        remembered.stream().filter(code -> !symptoms.contains(code)).forEach(symptoms::add);
        health.put(SYMPTOMS, symptoms);
        document.put(HEALTH, health);
        return document;
    }

    Map<String, Object> read(Profile profile) {
        try {
            return json.readValue(profile.document(), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            // without its cause, which would quote health data into the log
            throw new IllegalStateException("The stored profile " + profile.id() + " is no JSON.");
        }
    }

    String written(Map<String, ?> document) {
        return written(document, false);
    }

    /** The same text for the same content, in whatever order it came. */
    String canonical(Map<String, ?> document) {
        return written(document, true);
    }

    private String written(Map<String, ?> document, boolean sorted) {
        try {
            var writer = sorted ? json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS) : json.writer();
            return writer.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile cannot be written as JSON.");
        }
    }

    /** A JSON merge patch (RFC 7396): null removes, objects merge, all else replaces. */
    static Map<String, Object> merged(Map<?, ?> target, Map<?, ?> patch) {
        var merged = new LinkedHashMap<String, Object>();
        target.forEach((name, value) -> merged.put((String) name, value));
        patch.forEach((name, value) -> {
            switch (value) {
                case null -> merged.remove(name);
                case Map<?, ?> changes ->
                    merged.put((String) name, merged(merged.get(name) instanceof Map<?, ?> old ? old : Map.of(), changes));
                default -> merged.put((String) name, value);
            }
        });
        return merged;
    }
}
