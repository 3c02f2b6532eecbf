package org.crampwise.planner;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/api/planner.yaml");

    @Test
    void the_committed_document_is_that_of_the_code() throws IOException {
        var document = when().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("crampwise.refresh-openapi")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, document);
        }
        assertThat(Files.readString(COMMITTED)).as("%s has aged. Maybe refresh it: mvn test -Dquick -pl planner-service"
                + " -Dtest=OpenApiTest -Dcrampwise.refresh-openapi=true", COMMITTED).isEqualTo(document);
    }
}
