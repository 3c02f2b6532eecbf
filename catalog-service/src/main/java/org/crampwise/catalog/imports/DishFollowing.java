package org.crampwise.catalog.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.crampwise.catalog.dish.Dishes;
import org.crampwise.catalog.dish.StoredDishes;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.history.Journal;

/** Dishes follow an import that changes what they are made of, as they follow an editor. */
@Singleton
class DishFollowing {

    private final StoredDishes dishes;
    private final EntityManager entities;

    DishFollowing(StoredDishes dishes, EntityManager entities) {
        this.dishes = dishes;
        this.entities = entities;
    }

    /** What dishes are made of, before the import and, where it changes, after it. */
    static final class Parts {
        private final Map<String, FoodFacts> before;
        private final Map<String, FoodFacts> changed = new HashMap<>();

        private Parts(Map<String, FoodFacts> before) {
            this.before = before;
        }

        void change(FoodFacts facts) {
            if (before.containsKey(facts.id())) {
                changed.put(facts.id(), facts);
            }
        }
    }

    Parts parts() {
        var parts = dishes.listParts().stream().collect(Collectors.toMap(Food::id, Food::facts));
        // they are changed behind the back of the entities
        entities.clear();
        return new Parts(parts);
    }

    void follow(Journal.Entry entry, Parts parts) {
        parts.changed.keySet().stream().flatMap(part -> dishes.listDishesOf(part).stream()).distinct().forEach(dish -> {
            var now = new HashMap<>(parts.before);
            now.putAll(parts.changed);
            entry.follow(dish, Dishes.recomposed(dish.facts(), id -> Objects.requireNonNull(parts.before.get(id), id),
                    id -> Objects.requireNonNull(now.get(id), id)));
        });
    }
}
