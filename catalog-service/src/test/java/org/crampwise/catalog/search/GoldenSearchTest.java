package org.crampwise.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What people type and what must stand first. Where several foods are equally right, any of them may. The floors are the best that
 * was ever reached: they may be raised, never lowered.
 */
@QuarkusTest
class GoldenSearchTest {

    private static final String TABLE = "/search/golden-queries.csv";
    private static final double FIRST_AT_LEAST = 0.99;
    private static final double IN_THREE_AT_LEAST = 1.0;

    private record Golden(String kind, String query, List<String> right) {

        List<String> found() {
            return given().queryParam("q", query).queryParam("fields", "id").queryParam("limit", 3).when().get("/v1/foods").then()
                    .statusCode(200).extract().path("foods.id");
        }
    }

    private record Outcome(Golden golden, List<String> found) {

        boolean isFirst() {
            return !found.isEmpty() && golden.right.contains(found.getFirst());
        }

        boolean isInThree() {
            return found.stream().anyMatch(golden.right::contains);
        }

        @Override
        public String toString() {
            return golden.kind + " \"" + golden.query + "\" found " + found + " and not " + golden.right;
        }
    }

    private static List<Golden> table() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Objects.requireNonNull(GoldenSearchTest.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new Golden(row.getField("kind"), row.getField("query"),
                    List.of(row.getField("first").split(" ", -1)))).toList();
        }
    }

    @Test
    void the_right_food_stands_first() throws IOException {
        var outcomes = table().stream().map(golden -> new Outcome(golden, golden.found())).toList();
        var notFirst = outcomes.stream().filter(outcome -> !outcome.isFirst()).toList();
        var notInThree = outcomes.stream().filter(outcome -> !outcome.isInThree()).toList();
        double first = 1 - (double) notFirst.size() / outcomes.size();
        double inThree = 1 - (double) notInThree.size() / outcomes.size();
        System.out.printf("Golden searches: %d queries, %.1f %% right food first, %.1f %% within three.%n", outcomes.size(),
                first * 100, inThree * 100);
        notFirst.forEach(outcome -> System.out.println("  not first: " + outcome));
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(120);
        assertThat(inThree).as("within three, but not %s", notInThree).isGreaterThanOrEqualTo(IN_THREE_AT_LEAST);
        assertThat(first).as("first, but not %s", notFirst).isGreaterThanOrEqualTo(FIRST_AT_LEAST);
    }
}
