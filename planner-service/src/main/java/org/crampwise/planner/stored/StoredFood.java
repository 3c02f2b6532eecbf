package org.crampwise.planner.stored;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.plan.EatenView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A food as the catalog told it when a plan was made.
 *
 * @param per100g contents; an unknown one is absent, never zero
 * @param parts what a dish is made of, in grams that together weigh one usual portion; absent of a food that is no dish
 * @param preparation how a dish is made, in short sentences
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredFood(String id, String name, String aisle, Map<String, Content> per100g, List<HouseholdPortion> portions,
        @Nullable List<Part> parts, @Nullable String preparation) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Content(double value, String unit, String quality) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record HouseholdPortion(double count, String measure, double grams, boolean usual) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(String food, double grams) {}

    /** What an eater told by amounts alone: all of it weighs a hundred grams here. */
    static StoredFood told(String id, EatenView eaten) {
        var contents = new HashMap<String, Content>();
        for (var told : eaten.amounts() == null ? List.<EatenView.EatenAmount>of() : eaten.amounts()) {
            contents.put(told.nutrient(),
                    new Content(told.amount().value().doubleValue(), told.amount().unit().toString(), "told"));
        }
        return new StoredFood(id, eaten.name(), "", contents, List.of(), null, null);
    }

    public boolean isDish() {
        return parts != null && !parts.isEmpty();
    }

    /** The parts of so much of a dish. */
    public List<Part> partsOf(double grams) {
        if (parts == null) {
            return List.of();
        }
        double whole = parts.stream().mapToDouble(Part::grams).sum();
        return parts.stream().map(part -> new Part(part.food, part.grams * grams / whole)).toList();
    }
}
