package org.crampwise.planner.person;

/** What a person eats of animals, from the widest to the strictest. */
public enum Diet implements Coded {
    OMNIVORE("omnivore"),
    PESCATARIAN("pescatarian"),
    VEGETARIAN("vegetarian"),
    VEGAN("vegan");

    private final String code;

    Diet(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Of two diets the stricter one: a request never loosens a profile. */
    public Diet stricterOf(Diet other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
