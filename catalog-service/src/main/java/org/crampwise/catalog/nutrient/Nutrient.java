package org.crampwise.catalog.nutrient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A nutrient as {@code seeds/nutrients.json} tells of it. */
public record Nutrient(
        String code,
        String name,
        String unit,
        @Nullable String countedAs,
        Kind kind,
        int fdcId,
        String fdcNumber,
        @Nullable String infoodsTag,
        String role,
        String signsOfLack,
        List<String> cautions,
        List<String> foods,
        List<Evidence> evidence,
        @Nullable LabelValues labelValues,
        LocalDate reviewedOn) {

    /** The core nutrients are those the plans are made for. */
    public enum Kind {
        @JsonProperty("core")
        CORE,
        @JsonProperty("supporting")
        SUPPORTING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What trials say about one question. Empty evidence: the nutrient is not presented as related to cramps. */
    public record Evidence(String question, Grade grade, String certainty, String summary, List<String> citations) {
    }

    /**
     * Label numbers of adults: another thing than a person's reference intake. No {@code goodFrom}: the nutrient earns no praise.
     */
    public record LabelValues(
            BigDecimal dailyValue,
            @Nullable BigDecimal goodFrom,
            @Nullable BigDecimal highFrom,
            @Nullable BigDecimal lowUpTo,
            @Nullable BigDecimal euReferenceValue) {
    }

    public Optional<BigDecimal> dailyValue() {
        return Optional.ofNullable(labelValues).map(LabelValues::dailyValue);
    }

    /** What a US label may say about a serving with this much. */
    public Optional<String> claim(BigDecimal perServing) {
        if (labelValues == null || labelValues.goodFrom == null || labelValues.highFrom == null) {
            return Optional.empty();
        }
        if (perServing.compareTo(labelValues.highFrom) >= 0) {
            return Optional.of("high");
        }
        return perServing.compareTo(labelValues.goodFrom) >= 0 ? Optional.of("good") : Optional.empty();
    }
}
