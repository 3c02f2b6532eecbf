package org.crampwise.planner;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;

import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.catalog.StubCatalog;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HealthTest {

    @Inject
    FoodSnapshots foods;

    @Test
    void is_up_with_its_database_and_foods_to_plan_with() {
        assertThat(foods.current()).isPresent();
        when().get("/q/health").then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.data", hasItem(hasEntry("<default>", "UP")))
                .body("checks.find { it.name == 'foods' }.data.revision", equalTo(StubCatalog.REVISION));
    }
}
