package org.crampwise.planner.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.crampwise.planner.access.Caller;
import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/** Takes profiles in: none is stored that does not read as a person. */
@ApplicationScoped
public class ProfileDesk {

    /** What became of a profile that was sent. */
    sealed interface Kept {

        record Stored(StoredProfileView view) implements Kept {}

        record KeyReused() implements Kept {}

        /** Somebody else changed or deleted it meanwhile. */
        record Overtaken() implements Kept {}
    }

    private final Profile.Repository profiles;
    private final ProfileKey.Repository keys;
    private final ProfileDocuments documents;
    private final HealthWords words;
    private final Clock clock;

    ProfileDesk(Profile.Repository profiles, ProfileKey.Repository keys, ProfileDocuments documents, HealthWords words,
            Clock clock) {
        this.profiles = profiles;
        this.keys = keys;
        this.documents = documents;
        this.words = words;
        this.clock = clock;
    }

    Kept create(@Nullable Map<String, Object> body, @Nullable String sentKey, Caller caller) {
        var key = caller.own(sentKey);
        var request = documents.canonical(sent(body));
        return storedBefore(key, request).orElseGet(() -> stored(sent(body), request, key, caller));
    }

    private Kept stored(Map<String, Object> body, String request, @Nullable String key, Caller caller) {
        PersonReading.of(body, words);
        var profile = new Profile(UUID.randomUUID(), caller.subject(), now(), documents.written(body));
        try {
            profiles.store(profile, key == null ? null : new ProfileKey(key, request, profile));
            return new Kept.Stored(view(profile));
        } catch (PersistenceException e) {
            // The same key came twice at once: the other request was stored first.
            return storedBefore(key, request).orElseThrow(() -> e);
        }
    }

    private Optional<Kept> storedBefore(@Nullable String key, String request) {
        return Optional.ofNullable(key).flatMap(keys::findKey)
                .map(known -> known.isFor(request)
                        ? profiles.findProfile(known.profileId()).<Kept>map(profile -> new Kept.Stored(view(profile)))
                                .orElseGet(Kept.KeyReused::new)
                        : new Kept.KeyReused());
    }

    Kept replace(Profile seen, @Nullable Map<String, Object> body) {
        return change(seen, sent(body));
    }

    Kept patch(Profile seen, @Nullable Map<String, Object> patch) {
        return change(seen, ProfileDocuments.merged(view(seen).fields(), sent(patch)));
    }

    private static Map<String, Object> sent(@Nullable Map<String, Object> body) {
        if (body == null) {
            throw new InvalidRequest(List.of(Violation.of("", null, "must be a JSON object; the body is empty")));
        }
        return body;
    }

    public StoredProfileView view(Profile profile) {
        return new StoredProfileView(StoredProfileView.Kept.of(profile), documents.read(profile));
    }

    private Kept change(Profile seen, Map<String, Object> sent) {
        var body = withoutKept(seen, sent);
        PersonReading.of(body, words);
        var at = now();
        if (!profiles.change(seen.id(), seen.revision(), documents.written(body), at)) {
            return new Kept.Overtaken();
        }
        return new Kept.Stored(new StoredProfileView(
                new StoredProfileView.Kept(seen.id(), seen.revision() + 1, seen.createdAt(), at), body));
    }

    /** What the service sets may be sent back as it was read, and is not part of the profile. */
    private static Map<String, Object> withoutKept(Profile seen, Map<String, Object> sent) {
        var violations = new Violations();
        var body = new LinkedHashMap<>(sent);
        StoredProfileView.Kept.of(seen).fields().forEach((field, value) -> {
            if (body.containsKey(field) && !value.equals(body.remove(field))) {
                violations.add("/" + field, sent.get(field), "is set by the service: leave it out, or send it back as it is");
            }
        });
        violations.throwIfAny();
        return body;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
