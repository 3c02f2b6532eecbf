package org.crampwise.planner.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a meal is made of: slots, each with the roles it accepts. */
record MealPattern(String id, String occasion, int perWeek, List<Slot> slots) {

    private static final Pattern SLOT = Pattern.compile("([a-z-]+?)([+-]\\d+)?=([a-z|-]+)");

    /** A place in a meal; one with a cost after its name (`fruit+90`, `hot-drink-40`) may stay empty. */
    record Slot(String name, boolean required, Set<String> roles) {
    }

    static MealPattern of(SeedRow row) {
        var slots = new ArrayList<Slot>();
        for (var text : row.list("slots")) {
            var slot = SLOT.matcher(text);
            if (!slot.matches()) {
                throw new IllegalStateException("The slot (%s) of %s cannot be read".formatted(text, row.text("id")));
            }
            slots.add(new Slot(slot.group(1), slot.group(2) == null, Set.of(slot.group(3).split("\\|"))));
        }
        return new MealPattern(row.text("id"), row.text("occasion"), row.whole("per_week"), slots);
    }

    Optional<Slot> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }
}
