package org.crampwise.planner.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.crampwise.planner.person.Coded;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * For which stored profiles plans are asked for, and the request for each of them.
 *
 * @param ids those named; empty for all
 * @param diets of these, those who eat so; empty for all
 */
record ChosenProfiles(List<UUID> ids, Set<Diet> diets, Map<String, Object> request) {

    private static final int MOST = 10_000;

    static ChosenProfiles of(@Nullable Map<String, Object> sent) {
        var violations = new Violations();
        var body = RequestObject.of(sent, violations);
        var profiles = body.required("profiles", body.object("profiles"));
        var ids = new ArrayList<UUID>();
        var diets = new LinkedHashSet<Diet>();
        profiles.ifPresent(chosen -> {
            chosen.elements("ids", MOST).forEach(each -> id(each, violations).ifPresent(ids::add));
            chosen.elements("diets", Diet.values().length)
                    .forEach(each -> RequestObject.wordOf(each, Coded.words(Diet.values()), violations).ifPresent(diets::add));
            chosen.rejectUnread();
        });
        var request = body.value("request").filter(Map.class::isInstance);
        if (body.has("request") && request.isEmpty()) {
            violations.add("/request", body.value("request").orElse(null),
                    "must be a request as for POST /v1/plans, without profile");
        }
        body.rejectUnread();
        violations.throwIfAny();
        @SuppressWarnings("unchecked") // JSON objects have names
        var wishes = (Map<String, Object>) request.orElseGet(Map::of);
        return new ChosenProfiles(List.copyOf(ids), Set.copyOf(diets), requireForAnybody(wishes));
    }

    private static Map<String, Object> requireForAnybody(Map<String, Object> request) {
        for (var field : List.of("profile", "profileId", "reference")) {
            if (request.containsKey(field)) {
                throw new InvalidRequest(List.of(Violation.of("/request/" + field, request.get(field),
                        "must be left out: the profiles tell whom the plans are for")));
            }
        }
        return request;
    }

    private static Optional<UUID> id(RequestObject.Element element, Violations violations) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(element.value())));
        } catch (IllegalArgumentException e) {
            violations.add(element.pointer(), element.value(), "must be the id of a stored profile");
            return Optional.empty();
        }
    }

    /** @param document of a stored profile; one that names no diet eats everything */
    boolean includes(Map<String, Object> document) {
        var diet = document.getOrDefault("diet", Diet.OMNIVORE.code());
        return diets.isEmpty() || diets.stream().anyMatch(each -> each.code().equals(diet));
    }
}
