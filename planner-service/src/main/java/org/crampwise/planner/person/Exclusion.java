package org.crampwise.planner.person;

import java.util.List;

/** Something a person does without, and why. */
public record Exclusion(String code, Reason reason) {

    /** The allergens of US and EU law, and gluten and lactose. */
    public static final List<String> CODES = List.of("milk", "egg", "fish", "crustacean", "mollusc", "tree-nut", "peanut",
            "wheat",
            "gluten", "soy", "sesame", "celery", "mustard", "sulphite", "lupin", "lactose");

    /** Only a preference may ever be relaxed. */
    public enum Reason implements Coded {
        ALLERGY("allergy"),
        COELIAC("coeliac"),
        INTOLERANCE("intolerance"),
        PREFERENCE("preference");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
