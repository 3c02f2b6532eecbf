package org.crampwise.catalog.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.crampwise.catalog.editing.TestFoods;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithIssuer.class)
class SignedInEditorTest {

    private static final String FOOD = """
            {"id": "test-tea", "name": "Test tea (invented)", "category": "porridge",
             "per100g": {"energy": {"value": 0, "unit": "kcal"}, "protein": {"value": 0, "unit": "g"},
                         "fat": {"value": 0, "unit": "g"}, "carbohydrate": {"value": 0, "unit": "g"}},
             "portions": [{"count": 1, "measure": "cup", "grams": 240, "usual": true}]}""";

    @Inject
    TestFoods foods;

    @AfterEach
    void leave_nothing_behind() {
        foods.forget();
    }

    @Test
    void a_change_is_of_whoever_signed_in_whatever_else_is_declared() {
        given().auth().oauth2(Tokens.of("emil", "catalog-editor")).contentType("application/json")
                .header("Declared-Editor", "somebody else").body(FOOD).post("/v1/foods").then().statusCode(201);
        given().get("/v1/foods/test-tea/history").then().statusCode(200).body("versions[0].declaredEditor", equalTo("emil"));
    }
}
