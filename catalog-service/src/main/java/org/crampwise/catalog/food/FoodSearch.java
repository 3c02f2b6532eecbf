package org.crampwise.catalog.food;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.crampwise.catalog.food.FoodQuery.Order.ByName;
import org.crampwise.catalog.food.FoodQuery.Order.ByNutrient;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The SQL of a search. Every order is a score (the higher the earlier), then the name, so that one cursor fits them all. */
final class FoodSearch {

    private static final String IS_DISH = "jsonb_exists(f.facts, 'parts')";

    /** Categories of food as it grows or is bought, before anything is cooked of it. */
    private static final String IS_PLAIN = """
            f.category in ('milk', 'plant-drink', 'yogurt', 'cheese', 'egg', 'meat', 'poultry', 'fish', 'shellfish', 'legume', 'grain',
            'nut-and-seed', 'fruit', 'vegetable', 'starchy-vegetable', 'potato', 'bread', 'breakfast-cereal') and not\s"""
            + IS_DISH;

    private final FoodQuery query;
    private final List<String> joins = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> valueByName = new HashMap<>();

    FoodSearch(FoodQuery query) {
        this.query = query;
    }

    NativeQuery<Object[]> bind(EntityManager entities) {
        var found = entities.unwrap(Session.class).createNativeQuery(sql(), Object[].class);
        valueByName.forEach(found::setParameter);
        return found;
    }

    private String sql() {
        addFilters();
        // names conditions of its own, so it comes before they are joined
        var score = switch (query.order()) {
            case ByName byName -> fitOfWords();
            case ByNutrient byNutrient -> amount(byNutrient);
        };
        var ranked = "select f.id, round(cast(%s as numeric), 6) as score, f.name_key from food f%s where %s".formatted(score,
                String.join("", joins), String.join(" and ", conditions));
        return "select id, score, name_key from (%s) ranked %s order by score desc, name_key, id limit %s".formatted(ranked,
                query.after().map(this::behind).orElse(""), value(query.limit() + 1));
    }

    private void addFilters() {
        conditions.add("not f.removed");
        if (query.onlySources()) {
            conditions.add("f.plannable and not " + IS_DISH);
        }
        query.diet().ifPresent(diet -> conditions.add(value(diet) + " = any (f.diets)"));
        query.role().ifPresent(role -> conditions.add(value(role) + " = any (f.roles)"));
        query.category().ifPresent(category -> conditions.add("f.category = " + value(category)));
        query.without().forEach(allergen -> conditions.add(value(allergen) + " = any (f.free_of)"));
        query.words().forEach(word -> conditions.add("f.phrases like " + value("% " + word + "%")));
        query.known().forEach(nutrient -> conditions.add(
                "exists (select from food_content k where k.food = f.id and k.nutrient = " + value(nutrient) + ")"));
    }

    /** Plain food first: "milk" finds milk before milk chocolate, and what many people eat before what few do. */
    private String fitOfWords() {
        if (query.words().isEmpty()) {
            return "0";
        }
        var phrase = String.join(" ", query.words());
        var wholeWords = query.words().stream()
                .map(word -> fits("f.phrases like " + value("% " + word + " %"), "0.5"))
                .collect(Collectors.joining(" + "));
        return String.join(" + ",
                fits("f.phrases like " + value("%| " + phrase + " |%"), "4"),
                fits("f.family = " + value(phrase.replace(' ', '-')), "2"),
                fits("f.name_key like " + value(phrase + "%"), "0.5"),
                fits(IS_PLAIN, "2"),
                fits("f.plannable", "1"),
                wholeWords,
                "ln(1 + f.recalls) / 5 - cardinality(string_to_array(f.name_key, ' ')) / 5.0");
    }

    private static String fits(String condition, String points) {
        return "case when " + condition + " then " + points + " else 0 end";
    }

    private String amount(ByNutrient order) {
        joins.add(" join food_content c on c.food = f.id and c.nutrient = " + value(order.nutrient()));
        return switch (order.basis()) {
            case PER_100G -> "c.per_100g";
            case PER_SERVING -> {
                // a food without household measures has no serving to count for
                conditions.add("f.usual_grams is not null");
                yield "c.per_100g * f.usual_grams / 100";
            }
            case PER_100KCAL -> {
                // Under 5 kcal per 100 g (tea, broth), 100 kcal are more than two litres: true, but no answer to anybody.
                joins.add(" join food_content e on e.food = f.id and e.nutrient = 'energy' and e.per_100g >= 5");
                yield "c.per_100g * 100 / e.per_100g";
            }
        };
    }

    private String behind(Cursor cursor) {
        return "where (-score, name_key, id) > (%s, %s, %s)".formatted(value(cursor.score().negate()), value(cursor.nameKey()),
                value(cursor.id()));
    }

    private String value(Object value) {
        var name = "v" + valueByName.size();
        valueByName.put(name, value);
        return ":" + name;
    }
}
