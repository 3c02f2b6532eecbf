package org.crampwise.catalog.seeding;

import static io.restassured.RestAssured.when;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
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

    private static FoodFacts banana() {
        return SEEDS.stream().filter(food -> food.id().equals("banana")).findFirst().orElseThrow();
    }

    private static List<FoodFacts> withoutBanana() {
        return SEEDS.stream().filter(not(banana()::equals)).toList();
    }

    private static List<FoodFacts> withRicherBanana() {
        var facts = banana();
        var per100g = new TreeMap<>(facts.per100g());
        per100g.remove("caffeine");
        var richer = new FoodFacts(facts.id(), facts.name(), facts.synonyms(), facts.category(), facts.roles(), facts.family(),
                facts.cuisine(), per100g, facts.portions(), facts.diets(), facts.allergens(), facts.traits(),
                facts.produceShare(),
                facts.milkShare(), facts.effort(), facts.aisle(), facts.surveyCategory(), facts.eating(), facts.parts(),
                facts.preparation(), facts.source(), facts.plannable());
        var all = new ArrayList<>(withoutBanana());
        all.add(richer);
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
        assertThat(report.revision()).isNotEqualTo(before);
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

    @Test
    void the_revision_follows_from_the_content_not_from_the_order() {
        var shuffled = new ArrayList<>(SEEDS);
        Collections.reverse(shuffled);
        assertThat(CatalogRevision.of(shuffled)).isEqualTo(CatalogRevision.of(SEEDS)).hasSize(16);
    }

    @Test
    @TestTransaction
    void the_database_gives_back_what_the_seeds_say() {
        var stored = foods.listForExport(false).stream().map(Food::facts).toList();
        assertThat(stored).containsExactlyElementsOf(SEEDS);
    }

    @Test
    void readiness_waits_for_the_foods() {
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("Foods of the seeds"));
    }
}
