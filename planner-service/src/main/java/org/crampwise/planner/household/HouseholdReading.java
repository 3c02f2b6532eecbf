package org.crampwise.planner.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.plan.SharedPlanning;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/** The door for household requests: who eats together, and what. What is wrong with a member is found when their request is read. */
final class HouseholdReading {

    private static final int MOST_MEMBERS = 6;
    private static final int MOST_DAYS = 14;
    private static final int WEEK = 7;
    private static final int LONGEST_NAME = 60;
    private static final List<String> OF_ALL = List.of("startDate", "days", "seed");
    private static final Map<String, Boolean> CROSS_CONTACT = words(Map.entry("shared-dishes", false),
            Map.entry("household", true));
    private static final Map<String, Occasion> MEALS = words(Map.entry("breakfast", Occasion.BREAKFAST),
            Map.entry("lunch", Occasion.LUNCH), Map.entry("dinner", Occasion.DINNER));

    /** @param names of the members, in their order */
    record HouseholdRequest(SharedPlanning.Wish wish, List<String> names) {}

    private final RequestObject body;
    private final Violations violations;
    private final Map<String, Object> ofAll = new HashMap<>();

    private HouseholdReading(RequestObject body, Violations violations) {
        this.body = body;
        this.violations = violations;
    }

    static HouseholdRequest of(@Nullable Map<String, Object> body, LocalDate tomorrow) {
        var violations = new Violations();
        return new HouseholdReading(RequestObject.of(body, violations), violations).read(tomorrow);
    }

    private HouseholdRequest read(LocalDate tomorrow) {
        ofAll.put("startDate", body.date("startDate").orElse(tomorrow).toString());
        ofAll.put("days", body.integer("days", 1, MOST_DAYS).orElse(WEEK));
        ofAll.put("seed", body.integer("seed", 0, Integer.MAX_VALUE).orElse(1));
        var shared = shared();
        boolean keepOut = body.word("crossContact", CROSS_CONTACT).orElse(false);
        var names = new ArrayList<String>();
        var members = new ArrayList<Map<String, Object>>();
        for (var element : body.elements("members", MOST_MEMBERS)) {
            member(element, names, members);
        }
        if (names.isEmpty()) {
            violations.add(body.pointer("members"), List.of(), "must name one to %d members".formatted(MOST_MEMBERS));
        }
        body.rejectUnread();
        violations.throwIfAny();
        return new HouseholdRequest(new SharedPlanning.Wish(members, shared, keepOut), names);
    }

    private Set<Occasion> shared() {
        var shared = EnumSet.noneOf(Occasion.class);
        for (var element : body.elements("sharedMeals", MEALS.size())) {
            RequestObject.wordOf(element, MEALS, violations).ifPresent(shared::add);
        }
        return body.has("sharedMeals") ? shared : EnumSet.of(Occasion.DINNER);
    }

    private void member(Element element, List<String> names, List<Map<String, Object>> members) {
        if (!(element.value() instanceof Map<?, ?> fields)) {
            violations.add(element.pointer(), element.value(), "must be an object");
            return;
        }
        var request = new HashMap<String, Object>();
        fields.forEach((name, value) -> request.put((String) name, value));
        var name = request.remove("name");
        if (name != null && (!(name instanceof String text) || text.isBlank() || text.length() > LONGEST_NAME)) {
            violations.add(element.pointer() + "/name", name, "must be a text of 1 to %d characters".formatted(LONGEST_NAME));
        }
        OF_ALL.stream().filter(request::containsKey).forEach(field -> violations.add(element.pointer() + "/" + field,
                request.get(field), "is the same for the whole household: it stands beside members"));
        request.putAll(ofAll);
        names.add(name instanceof String text ? text : "Member " + (members.size() + 1));
        members.add(request);
    }

    @SafeVarargs
    private static <T> Map<String, T> words(Map.Entry<String, T>... entries) {
        var words = new LinkedHashMap<String, T>();
        for (var entry : entries) {
            words.put(entry.getKey(), entry.getValue());
        }
        return words;
    }
}
