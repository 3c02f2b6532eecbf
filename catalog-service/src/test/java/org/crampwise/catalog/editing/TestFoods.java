package org.crampwise.catalog.editing;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.history.Change.Author;
import org.crampwise.catalog.history.Journal;

/** Other tests count on the seeds and nothing else: what a test added is taken away, sums and all. */
@ApplicationScoped
public class TestFoods {

    private final Food.Repository foods;
    private final Journal journal;
    private final EntityManager entities;

    TestFoods(Food.Repository foods, Journal journal, EntityManager entities) {
        this.foods = foods;
        this.journal = journal;
        this.entities = entities;
    }

    @Transactional
    public void forget() {
        var entry = journal.open(Author.editor(Optional.empty()));
        foods.list("(id like 'test-%' or id like 'fdc-%' or id like '%-example') and not removed").forEach(entry::remove);
        entry.close();
        entities.flush();
        entities.clear();
        Stream.of("delete from food_content where food like 'test-%' or food like 'fdc-%' or food like '%-example'",
                "delete from food_version where food like 'test-%' or food like 'fdc-%' or food like '%-example'",
                "delete from food where id like 'test-%' or id like 'fdc-%' or id like '%-example'",
                "delete from idempotency_key").forEach(sql -> entities.createNativeQuery(sql).executeUpdate());
    }
}
