package org.crampwise.catalog.request;

import java.util.List;

/** A request that cannot be understood or accepted, with everything that is wrong with it. */
public class InvalidRequest extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidRequest(List<Violation> violations) {
        super(violations.size() + " violations");
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
