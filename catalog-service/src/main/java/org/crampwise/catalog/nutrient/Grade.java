package org.crampwise.catalog.nutrient;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How strong the evidence is that giving a nutrient to people with cramps, who are not known to lack it, does anything. */
public enum Grade {
    @JsonProperty("A-")
    A_MINUS("A-", "Good trials agree that there is no useful effect."),
    @JsonProperty("B")
    B("B", "One fair trial or consistent small ones point to an effect."),
    @JsonProperty("B-")
    B_MINUS("B-", "One fair trial or consistent small ones point to no useful effect."),
    @JsonProperty("C+")
    C_PLUS("C+", "Weak evidence that points to an effect."),
    @JsonProperty("C")
    C("C", "Weak or conflicting evidence."),
    @JsonProperty("C-")
    C_MINUS("C-", "Weak evidence that points to no useful effect."),
    @JsonProperty("D")
    D("D", "No useful trial.");

    private final String mark;
    private final String meaning;

    Grade(String mark, String meaning) {
        this.mark = mark;
        this.meaning = meaning;
    }

    public String mark() {
        return mark;
    }

    public String meaning() {
        return meaning;
    }
}
