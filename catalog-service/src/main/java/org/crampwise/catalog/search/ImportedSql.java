package org.crampwise.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.catalog.food.Basis;

/** Conditions of a question over imported foods as SQL, with every value as a parameter. */
final class ImportedSql {

    private final List<String> conditions = new ArrayList<>(List.of("f.imported", "not f.removed"));
    private final Map<String, Object> valueByName = new HashMap<>();

    ImportedSql(FoodFilter filter, Lookup lookup) {
        if (!lookup.isEmpty()) {
            conditions.add("f.lookup @@ cast(" + value(lookup.asTsquery()) + " as tsquery)");
        }
        filter.known()
                .forEach(nutrient -> conditions.add("exists (select from food_content k where k.food = f.id and k.nutrient = "
                        + value(nutrient) + ")"));
        filter.ranges().forEach(this::addRange);
    }

    private void addRange(NutrientRange range) {
        var amount = "r." + column(range.basis());
        conditions.add("exists (select from food_content r where r.food = f.id and r.nutrient = " + value(range.nutrient())
                + range.from().map(from -> " and " + amount + " >= " + value(from)).orElse("")
                + range.to().map(to -> " and " + amount + " <= " + value(to)).orElse("") + ")");
    }

    static String column(Basis basis) {
        return switch (basis) {
            case PER_100G -> "per_100g";
            case PER_SERVING -> "per_serving";
            case PER_100KCAL -> "per_100kcal";
        };
    }

    void and(String condition) {
        conditions.add(condition);
    }

    /** The name that stands for the value in the SQL. */
    String value(Object value) {
        var name = "v" + valueByName.size();
        valueByName.put(name, value);
        return ":" + name;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return valueByName;
    }
}
