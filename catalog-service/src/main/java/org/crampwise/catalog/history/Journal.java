package org.crampwise.catalog.history;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.DigestSum;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.history.Change.Author;

/** The one door for changes of foods: none can be forgotten in history, change feed or revision. */
@ApplicationScoped
public class Journal {

    private final Food.Repository foods;
    private final CatalogRevision.Repository catalog;
    private final EntityManager entities;
    private final Clock clock;

    Journal(Food.Repository foods, CatalogRevision.Repository catalog, EntityManager entities, Clock clock) {
        this.foods = foods;
        this.catalog = catalog;
        this.entities = entities;
        this.clock = clock;
    }

    /** Within a transaction, which must end soon after the entry is closed: the next change waits for that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Entry open(Author author) {
        return new Entry(author);
    }

    /** One change of the catalog, of as many foods as are touched; none at all leaves no trace. */
    public final class Entry {

        private final Author author;
        private Change change;
        private DigestSum plannable = DigestSum.EMPTY;
        private DigestSum whole = DigestSum.EMPTY;

        private Entry(Author author) {
            this.author = author;
        }

        /** What foods are marked with that are changed otherwise than by this class; {@link #moved} must then be told. */
        public Food.Mark mark() {
            if (change == null) {
                change = new Change(author, clock.instant());
                entities.persist(change);
            }
            return new Food.Mark(author.origin(), change.id());
        }

        public Food add(FoodFacts facts) {
            var food = Food.of(facts, mark());
            foods.persist(food);
            count(food);
            return food;
        }

        public void change(Food food, FoodFacts facts) {
            archive(food);
            discount(food);
            food.change(facts, mark());
            count(food);
        }

        public void remove(Food food) {
            archive(food);
            discount(food);
            food.remove(mark());
        }

        /** Foods were changed in bulk. */
        public void moved(DigestSum plannableBy, DigestSum wholeBy) {
            plannable = plannable.plus(plannableBy);
            whole = whole.plus(wholeBy);
        }

        /** A dish changes because its parts did; who says what it is stays the same. */
        public void follow(Food dish, FoodFacts facts) {
            archive(dish);
            discount(dish);
            dish.change(facts, new Food.Mark(dish.origin(), mark().change()));
            count(dish);
        }

        private void archive(Food food) {
            entities.createNativeQuery("""
                    insert into food_version (food, revision, removed, digest, changed_in, facts)
                    select id, revision, removed, digest, changed_in, facts from food where id = :id""")
                    .setParameter("id", food.id())
                    // the food itself is untouched yet, and looking through all others each time would take longer than the writing
                    .setFlushMode(FlushModeType.COMMIT)
                    .executeUpdate();
        }

        private void count(Food food) {
            whole = whole.with(food.digest());
            plannable = food.facts().plannable() ? plannable.with(food.digest()) : plannable;
        }

        private void discount(Food food) {
            if (!food.isRemoved()) {
                whole = whole.without(food.digest());
                plannable = food.facts().plannable() ? plannable.without(food.digest()) : plannable;
            }
        }

        public CatalogRevision close() {
            var revision = catalog.lock();
            if (change != null) {
                revision.advance(plannable, whole);
                change.close(revision);
            }
            return revision;
        }
    }
}
