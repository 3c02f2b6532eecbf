package org.crampwise.catalog.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodView;
import org.crampwise.catalog.food.Origin;
import org.crampwise.catalog.history.ChangePage.ChangedFood;

/** What changed since. Numbers are given while changes are made one after the other, so none appears behind a reader's back. */
@ApplicationScoped
class ChangeFeed {

    /**
     * First what is left of the change a reader is in the middle of, by id, then the changes after it. Of each change the foods are
     * asked for apart: an import changes millions, and all of them would be sorted for the first hundred.
     */
    private static final String CHANGED = """
            select c.number, c.made_at, c.origin, c.declared_editor, f.id
            from change c cross join lateral (
                select id from food where changed_in = c.id and id > case when c.number = :number then :food else '' end
                order by id limit :count) f
            where c.number >= :number
            order by c.number, f.id limit :count""";

    private final EntityManager entities;
    private final Food.Repository foods;

    ChangeFeed(EntityManager entities, Food.Repository foods) {
        this.entities = entities;
        this.foods = foods;
    }

    /** The latest moment at which the plannable foods were those of the revision. */
    Optional<Long> numberOf(String revision) {
        return Optional
                .ofNullable((Number) entities.createNativeQuery("select max(number) from change where revision = :revision")
                        .setParameter("revision", revision).getSingleResult())
                .map(Number::longValue);
    }

    List<ChangedFood> after(ChangeCursor place, int count) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(CHANGED).setParameter("number", place.number())
                .setParameter("food", place.food()).setParameter("count", count).getResultList();
        var foodById = foods.find("id in ?1", rows.stream().map(row -> (String) row[4]).toList()).stream()
                .collect(Collectors.toMap(Food::id, food -> food));
        return rows.stream().map(row -> changed(row, foodById.get((String) row[4]))).toList();
    }

    private static ChangedFood changed(Object[] row, Food food) {
        return new ChangedFood(((Number) row[0]).longValue(), (Instant) row[1], Origin.valueOf((String) row[2]).word(),
                (String) row[3], food.id(), food.isRemoved(), food.revision(), food.isRemoved() ? null : FoodView.of(food));
    }
}
