package org.crampwise.planner.profile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/** A stored profile in JSON: the profile as it was told, and beside it what the service keeps of it. */
@Schema(allOf = { ProfileView.class, StoredProfileView.Kept.class })
public record StoredProfileView(@Schema(hidden = true) Kept kept, @Schema(hidden = true) Map<String, Object> profile) {

    /** What the service sets. In a PUT or PATCH it may be sent back as it is. */
    public record Kept(UUID id, int revision, Instant createdAt, Instant changedAt) {

        static Kept of(Profile profile) {
            return new Kept(profile.id(), profile.revision(), profile.createdAt(), profile.changedAt());
        }

        Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("id", id.toString());
            fields.put("revision", revision);
            fields.put("createdAt", createdAt.toString());
            fields.put("changedAt", changedAt.toString());
            return fields;
        }
    }

    @JsonValue
    public Map<String, Object> fields() {
        var fields = kept.fields();
        fields.putAll(profile);
        return fields;
    }
}
