package org.crampwise.planner.habit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HabitResourceTest {

    private static final String FORBIDDEN = "(?is).*\\b(prevents?|cures?|treats?|stops? cramps|you are deficient|quinine|tonic)\\b.*";
    private static final List<String> GRADES = List.of("A", "B", "B/C", "C", "D", "association");

    @Test
    void stretching_before_bed_comes_first_with_its_grade_and_where_it_is_published() {
        given().get("/v1/habits").then().statusCode(200)
                .body("habits[0].code", equalTo("stretch-before-bed")).body("habits[0].grade", equalTo("B/C"))
                .body("habits[0].citations[0]", containsString("Hallegraeff"))
                .body("grades", containsString("D: no useful trial"));
    }

    @Test
    void every_card_is_graded_and_none_promises_anything() {
        var answer = given().get("/v1/habits").then().extract();
        assertThat(answer.asString()).doesNotMatch(FORBIDDEN);
        List<Map<String, Object>> habits = answer.path("habits");
        assertThat(habits).hasSizeGreaterThan(4).allSatisfy(card -> {
            assertThat(GRADES).contains((String) card.get("grade"));
            assertThat((List<?>) card.get("steps")).isNotEmpty();
            assertThat((String) card.get("evidence")).isNotBlank();
            // a grade above D rests on something one can look up
            assertThat(card.get("grade").equals("D") || !((List<?>) card.get("citations")).isEmpty()).isTrue();
        });
    }
}
