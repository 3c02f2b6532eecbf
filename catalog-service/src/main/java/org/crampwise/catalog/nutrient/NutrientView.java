package org.crampwise.catalog.nutrient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.crampwise.catalog.nutrient.Nutrient.LabelValues;
import org.jspecify.annotations.Nullable;

/**
 * A nutrient as the API shows it. {@code dailyValue} is the number of the label; what a person needs is told by the planner's
 * targets.
 */
public record NutrientView(
        String code,
        String name,
        String unit,
        @Nullable String countedAs,
        Nutrient.Kind kind,
        int fdcId,
        String fdcNumber,
        @Nullable String infoodsTag,
        String role,
        String signsOfLack,
        List<String> cautions,
        List<String> foods,
        List<EvidenceView> evidence,
        @Nullable Amount dailyValue,
        @Nullable Claims claims,
        @Nullable Amount euReferenceValue,
        LocalDate reviewedOn,
        String sources) {

    /** {@code grade} from A (good trials agree) to D (no useful trial); a minus: trials point to no useful effect. */
    public record EvidenceView(String question, String grade, String meaning, String certainty, String summary,
            List<String> citations) {

        static EvidenceView of(Nutrient.Evidence evidence) {
            return new EvidenceView(evidence.question(), evidence.grade().mark(), evidence.grade().meaning(),
                    evidence.certainty(),
                    evidence.summary(), evidence.citations());
        }
    }

    /** From how much in a serving on a US label may call it a good or a high source, and up to how much it is low. */
    public record Claims(@Nullable Amount good, @Nullable Amount high, @Nullable Amount low) {
    }

    static NutrientView of(Nutrient nutrient) {
        var label = nutrient.labelValues();
        return new NutrientView(nutrient.code(), nutrient.name(), nutrient.unit(), nutrient.countedAs(), nutrient.kind(),
                nutrient.fdcId(), nutrient.fdcNumber(), nutrient.infoodsTag(), nutrient.role(), nutrient.signsOfLack(),
                nutrient.cautions(), nutrient.foods(), nutrient.evidence().stream().map(EvidenceView::of).toList(),
                label == null ? null : amount(label.dailyValue(), nutrient),
                label == null ? null : claims(label, nutrient),
                label == null ? null : amount(label.euReferenceValue(), nutrient),
                nutrient.reviewedOn(), "/v1/nutrients/" + nutrient.code() + "/sources");
    }

    private static Claims claims(LabelValues label, Nutrient nutrient) {
        return new Claims(amount(label.goodFrom(), nutrient), amount(label.highFrom(), nutrient),
                amount(label.lowUpTo(), nutrient));
    }

    private static @Nullable Amount amount(@Nullable BigDecimal value, Nutrient nutrient) {
        return value == null ? null : new Amount(value, nutrient.unit());
    }
}
