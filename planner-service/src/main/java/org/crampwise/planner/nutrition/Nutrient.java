package org.crampwise.planner.nutrition;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nutrients the planner knows: stable code, unit, FoodData Central nutrient number. The five core nutrients come first. */
public enum Nutrient {
    MAGNESIUM("magnesium", "Magnesium", Unit.mg, "304"),
    POTASSIUM("potassium", "Potassium", Unit.mg, "306"),
    CALCIUM("calcium", "Calcium", Unit.mg, "301"),
    VITAMIN_D("vitamin-d", "Vitamin D", Unit.ug, "328"),
    VITAMIN_B12("vitamin-b12", "Vitamin B12", Unit.ug, "418"),
    ENERGY("energy", "Energy", Unit.kcal, "208"),
    PROTEIN("protein", "Protein", Unit.g, "203"),
    FAT("fat", "Fat", Unit.g, "204"),
    SATURATED_FAT("saturated-fat", "Saturated fat", Unit.g, "606"),
    CARBOHYDRATE("carbohydrate", "Carbohydrate", Unit.g, "205"),
    SUGARS("sugars", "Sugars, total", Unit.g, "269"),
    FIBER("fiber", "Fiber", Unit.g, "291"),
    SODIUM("sodium", "Sodium", Unit.mg, "307"),
    THIAMIN("thiamin", "Thiamin (vitamin B1)", Unit.mg, "404"),
    VITAMIN_B6("vitamin-b6", "Vitamin B6", Unit.mg, "415"),
    VITAMIN_E("vitamin-e", "Vitamin E (alpha-tocopherol)", Unit.mg, "323"),
    VITAMIN_A("vitamin-a", "Vitamin A (RAE)", Unit.ug, "320"),
    VITAMIN_K("vitamin-k", "Vitamin K", Unit.ug, "430"),
    VITAMIN_C("vitamin-c", "Vitamin C", Unit.mg, "401"),
    FOLATE("folate", "Folate (DFE)", Unit.ug, "435"),
    IRON("iron", "Iron", Unit.mg, "303"),
    ZINC("zinc", "Zinc", Unit.mg, "309"),
    WATER("water", "Water", Unit.g, "255"),
    CAFFEINE("caffeine", "Caffeine", Unit.mg, "262"),
    VITAMIN_B12_ADDED("vitamin-b12-added", "Vitamin B12, added", Unit.ug, "578");

    private static final Set<Nutrient> CORE = Set.of(MAGNESIUM, POTASSIUM, CALCIUM, VITAMIN_D, VITAMIN_B12);
    private static final Map<String, Nutrient> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Nutrient::code, Function.identity()));

    private final String code;
    private final String displayName;
    private final Unit unit;
    private final String fdcNumber;

    Nutrient(String code, String displayName, Unit unit, String fdcNumber) {
        this.code = code;
        this.displayName = displayName;
        this.unit = unit;
        this.fdcNumber = fdcNumber;
    }

    public static Optional<Nutrient> withCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }

    public String displayName() {
        return displayName;
    }

    public Unit unit() {
        return unit;
    }

    /** The number in FoodData Central's {@code nutrient_nbr}, not its internal id. */
    public String fdcNumber() {
        return fdcNumber;
    }

    public boolean isCore() {
        return CORE.contains(this);
    }

    public Amount amount(double value) {
        return new Amount(value, unit);
    }

    @Override
    public String toString() {
        return code;
    }
}
