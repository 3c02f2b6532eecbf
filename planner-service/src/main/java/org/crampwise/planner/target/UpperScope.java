package org.crampwise.planner.target;

import java.util.Map;

import org.crampwise.planner.person.Coded;

/** Which intake a limit counts. */
public enum UpperScope implements Coded {
    TOTAL("total"),
    SUPPLEMENT("supplement"),
    /** Preformed vitamin A only, which foods do not tell apart: only a limit on all vitamin A bounds it. */
    RETINOL("retinol");

    static final Map<String, UpperScope> WORDS = Coded.words(values());

    private final String code;

    UpperScope(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
