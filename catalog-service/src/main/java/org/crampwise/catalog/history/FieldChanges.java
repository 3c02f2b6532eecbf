package org.crampwise.catalog.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.crampwise.catalog.history.VersionView.FieldChange;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** What differs between two states of a food, field by field; lists are told whole. */
final class FieldChanges {

    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges() {}

    static List<FieldChange> between(JsonNode before, JsonNode after) {
        var changes = new FieldChanges();
        changes.compare("", before, after);
        return List.copyOf(changes.found);
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, before.get(name), after.get(name)));
        } else if (before == null ? after != null : !before.equals(after)) {
            found.add(new FieldChange(pointer, before, after));
        }
    }
}
