package org.crampwise.catalog.seeding;

import static io.restassured.RestAssured.when;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.crampwise.catalog.dish.StoredDishes;
import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.food.Origin;
import org.crampwise.catalog.history.Change.Author;
import org.crampwise.catalog.history.Journal;
import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SeedingTest {

    private static final List<FoodFacts> SEEDS = Seeds.read();

    @Inject
    Seeding seeding;
    @Inject
    Food.Repository foods;
    @Inject
    StoredDishes storedDishes;
    @Inject
    Journal journal;

    private static FoodFacts banana() {
        return SEEDS.stream().filter(food -> food.id().equals("banana")).findFirst().orElseThrow();
    }

    private static List<FoodFacts> withoutBanana() {
        return SEEDS.stream().filter(not(banana()::equals)).toList();
    }

    private static FoodFacts copy(FoodFacts facts, String name, SortedMap<String, Content> per100g, Allergens allergens) {
        return new FoodFacts(facts.id(), name, facts.synonyms(), facts.category(), facts.roles(), facts.family(),
                facts.cuisine(), per100g, facts.portions(), facts.diets(), allergens, facts.traits(), facts.produceShare(),
                facts.milkShare(), facts.effort(), facts.aisle(), facts.surveyCategory(), facts.eating(), facts.parts(),
                facts.preparation(), facts.source(), facts.plannable());
    }

    private static FoodFacts with(FoodFacts facts, String name) {
        return copy(facts, name, facts.per100g(), facts.allergens());
    }

    private static FoodFacts withAllergens(FoodFacts facts, Allergens allergens) {
        return copy(facts, facts.name(), facts.per100g(), allergens);
    }

    private static List<FoodFacts> withRicherBanana() {
        var per100g = new TreeMap<>(banana().per100g());
        per100g.remove("caffeine");
        var all = new ArrayList<>(withoutBanana());
        all.add(copy(banana(), banana().name(), per100g, banana().allergens()));
        return all;
    }

    @Test
    void a_second_seeding_changes_nothing() {
        var report = seeding.seed(SEEDS);
        assertThat(report.unchanged()).isEqualTo(SEEDS.size());
        assertThat(report.added() + report.changed() + report.removed()).isZero();
    }

    @Test
    void seedings_at_the_same_time_do_not_disturb_each_other() {
        var reports = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> seeding.seed(SEEDS))).toList();
        assertThat(reports).allSatisfy(report -> assertThat(report.join().unchanged()).isEqualTo(SEEDS.size()));
    }

    @Test
    @TestTransaction
    void a_changed_food_gets_its_next_revision_and_the_catalog_another() {
        var before = CatalogRevision.of(SEEDS);
        var report = seeding.seed(withRicherBanana());
        assertThat(report.changed()).isOne();
        assertThat(report.revision()).isNotEqualTo(before).isEqualTo(CatalogRevision.of(withRicherBanana()));
        assertThat(foods.findPresent("banana")).get().satisfies(food -> {
            assertThat(food.revision()).isEqualTo(2);
            assertThat(food.facts().per100g("caffeine")).isEmpty();
        });
    }

    @Test
    @TestTransaction
    void a_food_that_left_the_seeds_is_marked_and_may_come_back() {
        assertThat(seeding.seed(withoutBanana()).removed()).isOne();
        assertThat(foods.findPresent("banana")).isEmpty();
        assertThat(seeding.seed(withoutBanana()).removed()).isZero();
        assertThat(seeding.seed(SEEDS).added()).isOne();
        assertThat(foods.findPresent("banana")).get().satisfies(food -> assertThat(food.revision()).isEqualTo(3));
    }

    private void edit(FoodFacts facts) {
        var entry = journal.open(Author.editor(Optional.empty()));
        entry.change(foods.findById(facts.id()), facts);
        entry.close();
    }

    private static FoodFacts richerBanana() {
        return withRicherBanana().getLast();
    }

    @Test
    @TestTransaction
    void what_an_editor_changed_is_kept_and_told() {
        edit(richerBanana());
        var report = seeding.seed(SEEDS);
        assertThat(report.kept()).containsExactly("banana");
        assertThat(report.keptAgainstNewSeed()).isEmpty();
        assertThat(foods.findPresent("banana")).get().satisfies(food -> assertThat(food.facts()).isEqualTo(richerBanana()));
    }

    @Test
    @TestTransaction
    void a_seed_that_changed_under_an_edited_food_is_told_once() {
        edit(richerBanana());
        var otherSeeds = new ArrayList<>(withoutBanana());
        otherSeeds.add(with(banana(), "Banana of another seed"));
        assertThat(seeding.seed(otherSeeds).keptAgainstNewSeed()).containsExactly("banana");
        assertThat(seeding.seed(otherSeeds).keptAgainstNewSeed()).isEmpty();
    }

    @Test
    @TestTransaction
    void a_food_an_editor_removed_stays_removed() {
        var entry = journal.open(Author.editor(Optional.empty()));
        entry.remove(foods.findById("banana"));
        entry.close();
        assertThat(seeding.seed(SEEDS).kept()).containsExactly("banana");
        assertThat(foods.findPresent("banana")).isEmpty();
    }

    @Test
    @TestTransaction
    void an_editor_who_says_what_the_seed_says_leaves_the_food_to_the_seeds() {
        edit(richerBanana());
        edit(banana());
        assertThat(seeding.seed(SEEDS).kept()).isEmpty();
        assertThat(seeding.seed(withRicherBanana()).changed()).isOne();
    }

    @Test
    @TestTransaction
    void a_dish_is_seeded_of_its_parts_as_they_were_edited() {
        var allergens = banana().allergens();
        edit(withAllergens(banana(), Allergens.of(List.of("peanut"), List.of(), allergens.unknown())));
        seeding.seed(SEEDS);
        var dishes = storedDishes.listDishesOf("banana");
        assertThat(dishes).isNotEmpty().allSatisfy(
                dish -> assertThat(dish.facts().allergens().contains()).contains("peanut"));
        assertThat(dishes).allSatisfy(dish -> assertThat(dish.origin()).isEqualTo(Origin.SEED));
    }

    @Test
    void the_revision_follows_from_the_content_not_from_the_order() {
        var shuffled = new ArrayList<>(SEEDS);
        Collections.reverse(shuffled);
        assertThat(CatalogRevision.of(shuffled)).isEqualTo(CatalogRevision.of(SEEDS)).hasSize(16);
    }

    @Test
    @TestTransaction
    void the_database_gives_back_what_the_seeds_say() {
        var stored = foods.list("not removed order by id").stream().map(Food::facts).toList();
        assertThat(stored).containsExactlyElementsOf(SEEDS);
    }

    @Test
    void readiness_waits_for_the_foods() {
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("Foods of the seeds"));
    }
}
