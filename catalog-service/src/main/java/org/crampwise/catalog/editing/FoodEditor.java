package org.crampwise.catalog.editing;

import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.dish.Dishes;
import org.crampwise.catalog.dish.StoredDishes;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.history.Change.Author;
import org.crampwise.catalog.history.Journal;
import org.crampwise.catalog.request.IfMatch;
import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Refusal;

/** Writes what editors decide: each change is one transaction, made on the state the editor has seen or not at all. */
@ApplicationScoped
public class FoodEditor {

    private final Food.Repository foods;
    private final StoredDishes dishes;
    private final Journal journal;

    FoodEditor(Food.Repository foods, StoredDishes dishes, Journal journal) {
        this.foods = foods;
        this.dishes = dishes;
        this.journal = journal;
    }

    /** What an editor makes of a food. It is asked while nobody else can change the food. */
    @FunctionalInterface
    public interface Revision {
        FoodFacts of(FoodFacts present);
    }

    @Transactional
    public Food create(FoodFacts facts, Author author) {
        waitOnlyShortly();
        foods.lockId(facts.id());
        if (foods.findById(facts.id()) instanceof Food taken) {
            throw new Refusal(Refusal.Reason.CONFLICT, taken.isRemoved()
                    ? "There was a food of the id %1$s, which is kept although removed. Maybe restore it by POST /v1/foods/%1$s/restorations."
                            .formatted(facts.id())
                    : "There is a food of the id %1$s already. Maybe change it by PUT /v1/foods/%1$s, or send another id."
                            .formatted(facts.id()));
        }
        DishRules.checkNew(facts);
        var entry = journal.open(author);
        var food = entry.add(facts);
        entry.close();
        return food;
    }

    /** The same again is no change: revision and ETag stay. */
    @Transactional
    public Food change(String id, IfMatch match, Author author, Revision revision) {
        var food = lock(id);
        if (food.isRemoved()) {
            throw missing(id);
        }
        match.require(food.tag());
        var before = food.facts();
        var changed = revision.of(before);
        DishRules.check(before, changed);
        if (!changed.digest().equals(food.digest())) {
            var entry = journal.open(author);
            entry.change(food, changed);
            follow(entry, before, changed);
            entry.close();
        }
        return food;
    }

    @Transactional
    public Food remove(String id, IfMatch match, Author author) {
        var food = lock(id);
        if (food.isRemoved()) {
            throw missing(id);
        }
        match.require(food.tag());
        var made = dishes.listDishesOf(id);
        if (!made.isEmpty()) {
            throw new Refusal(Refusal.Reason.CONFLICT, "%s is a part of %s. Maybe remove these first.".formatted(id,
                    made.stream().map(Food::id).collect(Collectors.joining(", "))));
        }
        var entry = journal.open(author);
        entry.remove(food);
        entry.close();
        return food;
    }

    @Transactional
    public Food restore(String id, IfMatch match, Author author) {
        var food = lock(id);
        match.require(food.tag());
        if (!food.isRemoved()) {
            throw new Refusal(Refusal.Reason.CONFLICT, "The food " + id + " is not removed, so there is nothing to restore.");
        }
        var entry = journal.open(author);
        entry.change(food, food.facts());
        entry.close();
        return food;
    }

    private Food lock(String id) {
        waitOnlyShortly();
        return foods.findLocked(id).orElseThrow(() -> missing(id));
    }

    /** An import may hold its foods for minutes; a caller is told instead of kept waiting. */
    private void waitOnlyShortly() {
        foods.getEntityManager().createNativeQuery("set local lock_timeout = '5s'").executeUpdate();
    }

    private void follow(Journal.Entry entry, FoodFacts before, FoodFacts changed) {
        for (var dish : dishes.listDishesOf(changed.id())) {
            entry.follow(dish, Dishes.recomposed(dish.facts(), part -> part.equals(before.id()) ? before : part(part),
                    part -> part.equals(changed.id()) ? changed : part(part)));
        }
    }

    private FoodFacts part(String id) {
        return Objects.requireNonNull(foods.findById(id), id).facts();
    }

    private static NotFound missing(String id) {
        return new NotFound("There is no food of the id " + id + ". Maybe look for it by /v1/foods?q=...");
    }
}
