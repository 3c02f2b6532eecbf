package org.crampwise.planner.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request is for: described in it, or named by the id of a stored profile.
 *
 * @param stored a stored profile as planning must see it, by its id
 */
public record RequestedPerson(HealthWords words, Function<UUID, Optional<Map<String, Object>>> stored) {

    private static final String PROFILE = "profile";
    private static final String PROFILE_ID = "profileId";

    /** For requests that describe the person themselves. */
    public static RequestedPerson described(HealthWords words) {
        return new RequestedPerson(words, id -> Optional.empty());
    }

    /** The person of a request with further fields; empty when this added violations. */
    public Optional<Person> of(RequestObject body, Violations violations) {
        if (!body.has(PROFILE_ID)) {
            return body.required(PROFILE, body.object(PROFILE)).flatMap(profile -> PersonReading.of(profile, words, violations));
        }
        if (body.has(PROFILE)) {
            violations.add(body.pointer(PROFILE_ID), body.value(PROFILE_ID).orElse(null),
                    "must be left out together with profile: whom the request is for is told once");
        }
        return named(body, violations);
    }

    /** The person of a body that is a profile, or only names one. */
    public Person alone(@Nullable Map<String, ?> body) {
        if (body == null || !body.containsKey(PROFILE_ID)) {
            return PersonReading.of(body, words);
        }
        var violations = new Violations();
        var fields = RequestObject.of(body, violations);
        var person = named(fields, violations);
        fields.rejectUnread();
        violations.throwIfAny();
        return person.orElseThrow();
    }

    /** Throws when there is no such profile any more. */
    public void requireStored(UUID profile) {
        if (stored.apply(profile).isEmpty()) {
            throw new InvalidRequest(List.of(unknown("/" + PROFILE_ID, profile.toString())));
        }
    }

    /** The stored profile that a body, already read, names. */
    public static @Nullable UUID profileOf(@Nullable Map<String, ?> body) {
        return body != null && body.get(PROFILE_ID) instanceof String id ? UUID.fromString(id) : null;
    }

    private Optional<Person> named(RequestObject body, Violations violations) {
        var pointer = body.pointer(PROFILE_ID);
        return body.required(PROFILE_ID, body.text(PROFILE_ID)).flatMap(id -> {
            var document = uuid(id).flatMap(stored);
            if (document.isEmpty()) {
                violations.add(unknown(pointer, id));
            }
            return document.flatMap(found -> read(found, pointer, id, violations));
        });
    }

    /** A profile was right when it was stored, but the words of screening change. */
    private Optional<Person> read(Map<String, Object> document, String pointer, String id, Violations violations) {
        var today = new Violations();
        var person = PersonReading.of(RequestObject.of(document, today), words, today);
        today.found().forEach(violation -> violations.add(new Violation(pointer, id,
                "names a profile that does not read under the rules of today: %s %s. Please mend it: PATCH /v1/profiles/%s"
                        .formatted(violation.pointer(), violation.message(), id),
                violation.accepted(), violation.nearest())));
        return person;
    }

    private static Violation unknown(String pointer, String id) {
        return Violation.of(pointer, id, "must be the id of a stored profile; there is none of this id");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
