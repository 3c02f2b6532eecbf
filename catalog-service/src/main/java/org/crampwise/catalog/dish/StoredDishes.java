package org.crampwise.catalog.dish;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import org.crampwise.catalog.food.Food;

/** Dishes of the database and the foods they are made of. */
@Singleton
public class StoredDishes {

    private final Food.Repository foods;

    StoredDishes(Food.Repository foods) {
        this.foods = foods;
    }

    /** Foods that dishes are made of. */
    public List<Food> listParts() {
        @SuppressWarnings("unchecked")
        List<String> ids = foods.getEntityManager().createNativeQuery("""
                select distinct part ->> 'food' from food, jsonb_array_elements(facts -> 'parts') part
                where jsonb_exists(facts, 'parts') and not removed""").getResultList();
        return foods.list("id in ?1", ids);
    }

    /** Dishes made of a food, locked in the order of their ids. */
    public List<Food> listDishesOf(String food) {
        @SuppressWarnings("unchecked")
        List<String> ids = foods.getEntityManager().createNativeQuery("""
                select id from food where jsonb_exists(facts, 'parts') and not removed
                and facts -> 'parts' @> jsonb_build_array(jsonb_build_object('food', :food)) order by id""")
                .setParameter("food", food).getResultList();
        // each as it is now: another editor may just have changed it
        return foods.find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
