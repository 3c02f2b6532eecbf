package org.crampwise.catalog.export;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.seeding.Seeds;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ExportResourceTest {

    /** What the planner's tests read in place of a running catalog. */
    private static final Path FIXTURE = Path.of("../planner-service/src/test/resources/catalog-export.ndjson");

    private static String export(String question) {
        return when().get("/v1/exports/foods" + question).then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract().asString();
    }

    private static ObjectNode food(String line) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }

    /** The revision of a single food counts the changes one database has seen, so another may differ there. */
    private static Map<String, JsonNode> factsById(String export) {
        return export.lines().map(ExportResourceTest::food)
                .collect(Collectors.toMap(food -> food.get("id").asText(), food -> food.without("revision")));
    }

    private static Set<String> differing(Map<String, JsonNode> some, Map<String, JsonNode> others) {
        return Stream.of(some, others).flatMap(facts -> facts.keySet().stream())
                .filter(id -> !Objects.equals(some.get(id), others.get(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_line_is_a_food_sorted_by_id() {
        var foods = export("").lines().map(ExportResourceTest::food).toList();
        assertThat(foods).extracting(food -> food.get("id").asText()).isSorted().doesNotHaveDuplicates();
        assertThat(foods).allSatisfy(food -> {
            assertThat(food.get("plannable").asBoolean()).isTrue();
            assertThat(food.fieldNames()).toIterable().startsWith(
                    "id", "name", "synonyms", "category", "roles", "family", "cuisine", "per100g", "portions", "diets",
                    "allergens",
                    "traits", "produceShare", "milkShare", "effort", "aisle", "surveyCategory", "eating").endsWith(
                            "source", "plannable", "revision");
        });
    }

    @Test
    void foods_that_are_not_served_alone_come_only_when_asked_for() {
        assertThat(export("?plannable=false").lines().count()).isGreaterThan(export("").lines().count());
        assertThat(export("?plannable=false")).contains("\"id\":\"olive-oil\"");
        assertThat(export("")).doesNotContain("\"id\":\"olive-oil\"");
    }

    @Test
    void the_tag_is_the_catalog_revision_and_spares_sending_it_again() {
        var revision = CatalogRevision.of(Seeds.read());
        when().get("/v1/exports/foods").then().header("ETag", "\"" + revision + "\"").header("Catalog-Revision", revision);
        given().header("If-None-Match", "\"" + revision + "\"").when().get("/v1/exports/foods").then()
                .statusCode(304)
                .header("Catalog-Revision", revision)
                .body(emptyString());
    }

    @Test
    void numbers_have_no_tails() {
        assertThat(export("?plannable=false")).doesNotContainPattern("\\d\\.\\d{9,}")
                .doesNotContainPattern("\\d[eE][+-]?\\d+[,}]");
    }

    @Test
    void the_planner_tests_with_the_export_as_it_is() throws IOException {
        var export = export("");
        if (Boolean.getBoolean("crampwise.refresh-export")) {
            Files.writeString(FIXTURE, export);
        }
        assertThat(differing(factsById(Files.readString(FIXTURE)), factsById(export)))
                .as("%s has aged. Maybe refresh it: mvn test -Dquick -pl catalog-service -Dtest=ExportResourceTest"
                        + " -Dcrampwise.refresh-export=true", FIXTURE)
                .isEmpty();
    }

    @Test
    void as_a_table_it_has_a_line_for_each_food_and_a_tag_of_its_own() {
        var table = given().accept("text/csv").get("/v1/exports/foods").then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("ETag", "\"" + CatalogRevision.of(Seeds.read()) + "-csv\"")
                .extract().asString();
        assertThat(table).startsWith("id,name,synonyms,category,").contains(",magnesium_mg,");
        assertThat(table.lines().count()).isEqualTo(export("").lines().count() + 1);
    }

    @Test
    void a_wrong_word_is_refused() {
        when().get("/v1/exports/foods?plannable=yes").then().statusCode(400).body("detail", containsString("plannable"));
    }
}
