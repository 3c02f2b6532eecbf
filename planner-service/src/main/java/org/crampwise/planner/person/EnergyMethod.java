package org.crampwise.planner.person;

/** How the energy need is computed. */
public enum EnergyMethod implements Coded {
    EER_2023("eer-2023"),
    MIFFLIN_ST_JEOR("mifflin-st-jeor");

    private final String code;

    EnergyMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
