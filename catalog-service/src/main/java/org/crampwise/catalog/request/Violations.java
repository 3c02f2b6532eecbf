package org.crampwise.catalog.request;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a body while it is read, so that a caller learns everything at once. */
public final class Violations {

    /** A body of nothing but mistakes is not answered with as many. */
    private static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(Violation violation) {
        if (found.size() < MOST) {
            found.add(violation);
        }
    }

    public void add(String pointer, @Nullable Object value, String message) {
        add(Violation.at(pointer, value, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRequest(found);
        }
    }
}
