package org.crampwise.planner.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects what is wrong while a request is read, so that a caller learns everything at once. */
public class Violations {

    private final List<Violation> found = new ArrayList<>();

    public void add(Violation violation) {
        found.add(violation);
    }

    public void add(String pointer, @Nullable Object value, String message) {
        add(Violation.of(pointer, value, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return found.stream().sorted(Comparator.comparing(Violation::pointer)).toList();
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRequest(found());
        }
    }
}
