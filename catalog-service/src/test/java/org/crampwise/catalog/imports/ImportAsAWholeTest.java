package org.crampwise.catalog.imports;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.crampwise.catalog.editing.TestFoods;
import org.crampwise.catalog.imports.Import.Format;
import org.crampwise.catalog.imports.Import.Stage;
import org.crampwise.catalog.nutrient.Nutrients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** An import is there as a whole or not at all: for readers, when cancelled, and when its process was killed. */
@QuarkusTest
class ImportAsAWholeTest {

    /** More than are written at a time, so that there is a middle to be seen. */
    private static final int FOODS = 6000;

    @Inject
    TestFoods testFoods;
    @Inject
    ImportWorker worker;
    @Inject
    ImportFolder folder;
    @Inject
    Import.Repository imports;
    @Inject
    Nutrients nutrients;
    @Inject
    EntityManager entities;

    @AfterEach
    void forget() {
        testFoods.forget();
    }

    /** Invented foods that all hold the same magnesium, so that two imports can be told apart in every food. */
    private static byte[] foods(int magnesium) {
        var foods = new StringBuilder("fdc_id,data_type,description,food_category_id,publication_date\n");
        var codes = new StringBuilder("fdc_id,NDB_number\n");
        var amounts = new StringBuilder("id,fdc_id,nutrient_id,amount,derivation_id\n");
        IntStream.rangeClosed(1, FOODS).forEach(i -> {
            foods.append(i).append(",sr_legacy_food,Invented ").append(i).append(",11,2019-04-01\n");
            codes.append(i).append(',').append(i).append('\n');
            amounts.append(i).append(',').append(i).append(",1090,").append(magnesium).append(",\n");
        });
        return new TestBundle().with("nutrient.csv", "id,name,unit_name\n1090,Magnesium,MG\n").with("food.csv", foods.toString())
                .with("sr_legacy_food.csv", codes.toString()).with("food_nutrient.csv", amounts.toString()).zip();
    }

    /** The magnesium of each imported food a reader sees at one moment. */
    private static List<Integer> seen() {
        return when().get("/v1/exports/foods?plannable=false").then().statusCode(200).extract().asString().lines()
                .filter(line -> line.startsWith("{\"id\":\"fdc-"))
                .map(line -> JsonPath.from(line).getInt("per100g.magnesium.value"))
                .toList();
    }

    @Test
    void readers_see_all_of_it_or_nothing_and_never_two_states_at_once() {
        for (int magnesium : List.of(1, 2)) {
            var running = CompletableFuture
                    .supplyAsync(() -> ImportResourceTest.await(ImportResourceTest.send(foods(magnesium), "")),
                            Thread::startVirtualThread);
            var moments = new ArrayList<List<Integer>>();
            while (!running.isDone()) {
                moments.add(seen());
            }
            moments.add(seen());
            assertThat(running.join().getString("stage")).isEqualTo("done");
            assertThat(moments).allSatisfy(foods -> {
                assertThat(foods.size()).isIn(0, FOODS);
                assertThat(Set.copyOf(foods)).hasSizeLessThanOrEqualTo(1);
            });
            assertThat(moments.getLast()).hasSize(FOODS).containsOnly(magnesium);
        }
    }

    /** Or the first questions after it are answered by plans for a table of another size. */
    @Test
    void the_database_knows_at_once_how_many_foods_there_are() {
        ImportResourceTest.await(ImportResourceTest.send(foods(1), ""));
        float believed = (float) entities
                .createNativeQuery("select reltuples from pg_class where oid = 'food'::regclass", Float.class)
                .getSingleResult();
        assertThat(believed).isGreaterThanOrEqualTo(FOODS);
    }

    @Test
    void a_cancelled_import_leaves_nothing() {
        var accepted = ImportResourceTest.send(foods(1), "");
        var status = when().delete("/v1/imports/" + accepted.extract().<String>path("id")).statusCode();
        var view = ImportResourceTest.await(accepted);
        if (status == 202 && view.getString("stage").equals("cancelled")) {
            assertThat(seen()).isEmpty();
        } else {
            // it was faster, and then it is there as a whole
            assertThat(view.getString("stage")).isEqualTo("done");
            assertThat(seen()).hasSize(FOODS);
        }
    }

    @Test
    void a_second_import_is_refused_while_one_is_under_way() {
        var first = ImportResourceTest.send(foods(1), "");
        var second = ImportResourceTest.send(TestBundle.whole().zip(), "").extract();
        assertThat(ImportResourceTest.await(first).getString("stage")).isEqualTo("done");
        assertThat(second.statusCode()).isIn(409, 202);
        if (second.statusCode() == 202) {
            ImportResourceTest.await(second.response().then());
        }
    }

    private UUID left(Stage stage) {
        var id = UUID.randomUUID();
        var sha256 = folder.store(id, new ByteArrayInputStream(TestBundle.whole().zip()));
        imports.store(
                new Import(id, new ImportFile(folder.upload(id), "left", Format.FDC, 1, sha256), false, null, Instant.EPOCH));
        if (stage == Stage.APPLYING) {
            var counting = new Counting(tally -> {});
            try (var bundle = new Bundle(folder.upload(id), Long.MAX_VALUE);
                    var rejections = new Rejections(folder.rejections(id, Stage.READING))) {
                new FdcReading(bundle, nutrients, rejections, counting).read(folder.of(id), 2);
            }
            imports.readAll(id, counting.tally());
            // how far the killed process had told it was
            imports.tell(id, new Tally(1, 3, 99, 99, 99, 2, 1, 99, 0, 0, 0));
        }
        return id;
    }

    @Test
    void what_a_killed_process_left_is_brought_to_its_end_with_the_same_counts() {
        var counts = IntStream.range(0, 2).mapToObj(i -> left(i == 0 ? Stage.READING : Stage.APPLYING)).map(id -> {
            worker.atStart(new StartupEvent());
            JsonPath view;
            do {
                view = when().get("/v1/imports/" + id).jsonPath();
            } while (!view.getString("stage").equals("done"));
            testFoods.forget();
            return view.getMap("foods").toString() + view.getMap("rows");
        }).collect(Collectors.toSet());
        assertThat(counts).hasSize(1);
        assertThat(counts.iterator().next()).contains("added=5").contains("rejected=11");
    }

    private UUID abandoned(Instant lastWritten) throws IOException {
        var id = UUID.randomUUID();
        folder.store(id, new ByteArrayInputStream(TestBundle.whole().zip()));
        for (var path : List.of(folder.upload(id), folder.of(id))) {
            Files.setLastModifiedTime(path, FileTime.from(lastWritten));
        }
        return id;
    }

    @Test
    void uploads_that_became_no_import_are_swept_unless_they_may_still_arrive() throws IOException {
        var left = abandoned(Instant.now().minus(Duration.ofHours(2)));
        var arriving = abandoned(Instant.now());
        worker.atStart(new StartupEvent());
        assertThat(folder.of(left)).doesNotExist();
        assertThat(folder.upload(arriving)).exists();
        folder.drop(arriving);
    }

    @Test
    void of_an_import_that_is_over_its_report_is_kept_and_nothing_else() throws IOException {
        var id = abandoned(Instant.now());
        imports.store(new Import(id, new ImportFile(folder.upload(id), "over", Format.FDC, 1, "0"), false, null, Instant.EPOCH));
        imports.finish(id, Stage.DONE, null, null, Instant.EPOCH);
        Files.writeString(folder.rejections(id, Stage.READING), "");
        worker.atStart(new StartupEvent());
        assertThat(folder.upload(id)).doesNotExist();
        assertThat(folder.rejections(id, Stage.READING)).exists();
    }
}
