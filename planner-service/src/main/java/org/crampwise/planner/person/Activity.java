package org.crampwise.planner.person;

/** How much a person moves: the four categories of the 2023 energy equations. */
public enum Activity implements Coded {
    INACTIVE("inactive"),
    LOW_ACTIVE("low_active"),
    ACTIVE("active"),
    VERY_ACTIVE("very_active");

    private final String code;

    Activity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
