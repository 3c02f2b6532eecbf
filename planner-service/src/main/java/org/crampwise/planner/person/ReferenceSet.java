package org.crampwise.planner.person;

/** Whose reference intakes hold. */
public enum ReferenceSet implements Coded {
    US_DRI("us-dri"),
    EU_EFSA("eu-efsa");

    private final String code;

    ReferenceSet(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
