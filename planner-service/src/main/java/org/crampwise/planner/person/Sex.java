package org.crampwise.planner.person;

/** The sex the reference intakes and energy equations distinguish. */
public enum Sex implements Coded {
    FEMALE("female"),
    MALE("male");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
