package org.crampwise.planner.screening;

import org.crampwise.planner.person.Coded;

/** What a finding means for planning, from the weakest to the strongest. */
public enum Outcome implements Coded {
    NONE("none"),
    NOTICE("notice"),
    LIMIT("limit"),
    HOLD("hold"),
    REFUSE("refuse");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
