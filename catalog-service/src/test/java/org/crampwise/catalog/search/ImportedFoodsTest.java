package org.crampwise.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Source;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.history.Change.Author;
import org.crampwise.catalog.history.Journal;
import org.crampwise.catalog.seeding.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Every fifth curated food, once more as if it had been imported: what the database finds of the copies must be what memory finds of
 * the originals, in the same order.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedFoodsTest {

    private static final String COPY = "copy-of-";
    private static final List<FoodFacts> SEEDS = Seeds.read();

    @Inject
    Food.Repository foods;

    @Inject
    Journal journal;

    @Inject
    KeptNames keptNames;

    @Inject
    EntityManager entities;

    @Inject
    ImportedFoods importedFoods;

    @Inject
    CatalogRevision.Repository catalog;

    private List<FoodFacts> originals;

    private static FoodFacts copy(FoodFacts facts, String id, String name, Allergens allergens) {
        return new FoodFacts(id, name, facts.synonyms(), facts.category(), facts.roles(), id, "", facts.per100g(),
                facts.portions(),
                facts.diets(), allergens, facts.traits(), facts.produceShare(), facts.milkShare(), facts.effort(), facts.aisle(),
                facts.surveyCategory(), List.of(), List.of(), null, new Source("fdc-branded", id), false);
    }

    private void write(List<FoodFacts> imported) {
        QuarkusTransaction.requiringNew().run(() -> {
            var entry = journal.open(Author.importOf(UUID.randomUUID()));
            imported.forEach(entry::add);
            entry.close();
        });
    }

    private static FoodFacts original(String id) {
        return SEEDS.stream().filter(food -> food.id().equals(id)).findFirst().orElseThrow();
    }

    @BeforeAll
    void import_copies() {
        originals = SEEDS.stream().filter(food -> food.id().hashCode() % 5 == 0 && food.parts().isEmpty()).toList();
        var imported = new ArrayList<>(originals.stream()
                .map(food -> copy(food, COPY + food.id(), food.name(), food.allergens())).toList());
        imported.add(copy(original("yogurt-plain-whole"), "brand-yogurt", "Chobani Yogurt",
                Allergens.of(List.of(), List.of(), Vocabulary.ALLERGENS)));
        write(imported);
    }

    @AfterAll
    void forget_copies() {
        QuarkusTransaction.requiringNew().run(() -> {
            var entry = journal.open(Author.importOf(UUID.randomUUID()));
            foods.list("imported and not removed").forEach(entry::remove);
            entry.close();
        });
    }

    private static List<String> all(String question) {
        var ids = new ArrayList<String>();
        var address = "/v1/foods?fields=id&" + question;
        while (address != null) {
            JsonPath page = given().urlEncodingEnabled(false).when().get(address).then().statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("foods.id"));
            address = page.getString("next");
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sort=magnesium&per=100g", "sort=magnesium&per=serving", "sort=magnesium&per=100kcal", "sort=sodium:least&per=serving",
        "sort=caffeine&per=100kcal", "sort=caffeine:least&per=100kcal", "sort=vitamin-d&diet=vegan", "sort=name",
        "sort=name&nutrient=potassium:300..&per=serving", "sort=calcium&nutrient=sodium:..140&per=100kcal",
        "sort=name&without=milk,egg", "sort=name&trait=fortified-iron", "sort=name&role=fruit", "sort=name&category=cheese",
        "sort=iron&q=brea", "sort=name&known=vitamin-d", "sort=protein&diet=vegetarian&without=gluten&nutrient=fiber:2..20" })
    void the_database_finds_what_memory_finds(String question) {
        var copied = Set.copyOf(originals.stream().map(FoodFacts::id).toList());
        var fromMemory = all("limit=100&scope=curated&" + question).stream().filter(copied::contains).map(COPY::concat).toList();
        var fromDatabase = all("limit=100&" + question).stream().filter(id -> id.startsWith(COPY)).toList();
        assertThat(fromMemory).isNotEmpty();
        assertThat(fromDatabase).isEqualTo(fromMemory);
    }

    @ParameterizedTest
    @ValueSource(strings = { "sort=magnesium&per=serving&category=fish", "sort=name&role=fruit", "q=bread",
        "sort=vitamin-d&per=100kcal&role=vegetable", "diet=vegan&category=grain", "sort=caffeine:least&per=100kcal&role=tea" })
    void small_pages_show_what_large_ones_do(String question) {
        assertThat(all("limit=3&" + question)).isEqualTo(all("limit=100&" + question)).doesNotHaveDuplicates();
    }

    @Test
    void curated_foods_come_before_imported_ones() {
        var found = all("limit=100&q=bread");
        int firstImported = found.indexOf(found.stream().filter(id -> id.startsWith(COPY)).findFirst().orElseThrow());
        assertThat(found.subList(firstImported, found.size())).allMatch(id -> id.startsWith(COPY));
        assertThat(found.subList(0, firstImported)).noneMatch(id -> id.startsWith(COPY));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "&q=bread", "&role=fruit" })
    void imported_foods_are_counted_by_category_too(String question) {
        JsonPath page = given().when().get("/v1/foods?limit=1&facets=category" + question).then().statusCode(200).extract()
                .jsonPath();
        JsonPath curated = given().when().get("/v1/foods?limit=1&facets=category&scope=curated" + question).then().extract()
                .jsonPath();
        var ours = Set.copyOf(all("limit=100&scope=curated" + question));
        int imported = (int) all("limit=100" + question).stream().filter(id -> !ours.contains(id)).count();
        assertThat(imported).isPositive();
        assertThat(sum(page)).isEqualTo(sum(curated) + imported);
    }

    private static int sum(JsonPath page) {
        return page.<String, Integer>getMap("facets.category").values().stream().mapToInt(count -> count).sum();
    }

    @Test
    void imported_words_are_corrected_too() {
        assertThat(all("q=chobani")).containsExactly("brand-yogurt");
        assertThat(all("q=chobani+yogu")).containsExactly("brand-yogurt");
        given().when().get("/v1/foods?q=chobanni").then().body("foods[0].id", equalTo("brand-yogurt"))
                .body("correctedTo", equalTo("chobani"));
    }

    @Test
    void what_is_not_known_to_be_free_is_left_out() {
        assertThat(all("q=chobani&without=peanut")).isEmpty();
    }

    @Test
    void imported_foods_are_sources_when_asked_for() {
        var usual = given().when().get("/v1/nutrients/calcium/sources?limit=100&category=cheese").then().extract().asString();
        var all = given().when().get("/v1/nutrients/calcium/sources?limit=100&category=cheese&scope=all").then().extract()
                .asString();
        assertThat(usual).doesNotContain(COPY);
        assertThat(all).contains(COPY);
    }

    /** They are read on a thread of their own after an import; until then the database is asked. */
    private void await_names() {
        while (catalog.inSnapshot(revision -> keptNames.at(revision)).isEmpty()) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private List<String> pages(String revision, FoodQuery query) {
        var ids = new ArrayList<String>();
        var page = importedFoods.find(revision, query, query.words(), query.limit());
        while (!page.isEmpty()) {
            page.forEach(food -> ids.add(food.facts().id()));
            var after = Optional.of(page.getLast().place());
            page = importedFoods.find(revision, new FoodQuery(query.words(), query.filter(), query.scope(), false, query.order(),
                    after, query.limit()), query.words(), query.limit());
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource({ "bread, ", "brea, ", "milk, ", "whole milk, ", "chobani yogu, ", "yogu, ", "chobani yogurt, ", "chees, cheese",
        "raw, " })
    void names_in_memory_find_what_the_database_finds(String typed, String category) {
        await_names();
        var words = List.of(typed.split(" "));
        var filter = new FoodFilter(Optional.empty(), List.of(), Optional.empty(), Optional.ofNullable(category), List.of(),
                List.of(), List.of(), false);
        var query = new FoodQuery(words, filter, Scope.ALL, false, new FoodQuery.Order.ByFit(), Optional.empty(), 3);
        catalog.inSnapshot(revision -> {
            var names = keptNames.at(revision).orElseThrow();
            var lookup = Lookup.of(filter, words, words.getLast().length() > 3 && !names.isWord(words.getLast()));
            var fromDatabase = importedFoods.fromDatabase(query, words, lookup, 1000).stream().map(food -> food.facts().id())
                    .toList();
            assertThat(fromDatabase).isNotEmpty();
            assertThat(pages(revision, query)).isEqualTo(fromDatabase);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({ "100000, 100000, true", "10, 100000, false", "100000, 10, false" })
    void only_as_many_foods_and_words_are_kept_as_may_be(int mostFoods, int mostWords, boolean isKept) {
        var read = catalog.inLongSnapshotOf(now -> new ImportedNamesReading(entities, mostFoods, mostWords).read());
        assertThat(read.isPresent()).isEqualTo(isKept);
    }

    @Test
    void foods_that_come_and_go_are_found_and_lost_at_once() {
        await_names();
        write(List.of(copy(original("banana"), "zyzzyva-one", "Zyzzyva drops", SEEDS.get(0).allergens()),
                copy(original("banana"), "zyzzyva-two", "Zyzzyva sours", SEEDS.get(0).allergens())));
        assertThat(all("q=zyzzyva")).containsExactly("zyzzyva-one", "zyzzyva-two");
        await_names();
        assertThat(all("q=zyzzyva")).containsExactly("zyzzyva-one", "zyzzyva-two");
        QuarkusTransaction.requiringNew().run(() -> {
            var entry = journal.open(Author.editor(Optional.empty()));
            entry.remove(foods.findById("zyzzyva-one"));
            entry.close();
        });
        boolean isKept = catalog.inSnapshot(revision -> keptNames.at(revision).isPresent());
        assertThat(isKept).as("nothing has to be read anew").isTrue();
        assertThat(all("q=zyzzyva")).containsExactly("zyzzyva-two");
    }

    /** The property of our pages: what was there from the first page to the last, unchanged, is shown once; what changes may move. */
    @Test
    void what_stays_is_shown_once_while_other_foods_come_go_and_change() throws InterruptedException {
        var stays = all("limit=100&sort=potassium&per=serving&role=fruit").stream().filter(id -> id.startsWith(COPY)).toList();
        var isDone = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            var fruit = SEEDS.stream().filter(food -> food.roles().contains("fruit")).toList();
            for (int i = 0; !isDone.get(); i++) {
                write(List.of(copy(fruit.get(i % fruit.size()), "comes-" + i, "Comes " + i, SEEDS.get(0).allergens())));
                String goes = "comes-" + (i - 3);
                QuarkusTransaction.requiringNew().run(() -> {
                    var entry = journal.open(Author.importOf(UUID.randomUUID()));
                    foods.findByIdOptional(goes).ifPresent(entry::remove);
                    entry.close();
                });
            }
        });
        try {
            for (int round = 0; round < 5; round++) {
                var shown = all("limit=3&sort=potassium&per=serving&role=fruit");
                assertThat(shown).doesNotHaveDuplicates();
                assertThat(shown.stream().filter(id -> id.startsWith(COPY))).containsExactlyElementsOf(stays);
            }
        } finally {
            isDone.set(true);
            writer.join();
        }
    }
}
