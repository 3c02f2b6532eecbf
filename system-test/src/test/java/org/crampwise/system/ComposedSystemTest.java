package org.crampwise.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.Response;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "crampwise.composed", matches = "true", disabledReason = "needs a Docker engine: .ci/composed")
class ComposedSystemTest {

    private static final String REQUEST = """
            {"profile": {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active",
                         "health": {"answered": true}}, "startDate": "2026-11-23", "days": 7}""";

    @TempDir
    static Path backups;

    private final ComposedSystem system = new ComposedSystem();

    @BeforeAll
    void up() {
        system.up();
    }

    @AfterAll
    void down() {
        system.close();
    }

    private Response plan() {
        return given().contentType("application/json").body(REQUEST).post(system.planner("/v1/plans"));
    }

    private String planned() {
        return plan().then().statusCode(201).extract().header("Location");
    }

    @Test
    void a_week_is_planned_and_stands_a_recount() {
        var address = system.planner(planned().replaceFirst("^https?://[^/]+", ""));
        given().get(address).then().statusCode(200).body("days", hasSize(7));
        given().get(address + "/verification").then().statusCode(200).body("violations", hasSize(0));
    }

    @Test
    void the_catalog_tells_what_is_rich_in_magnesium() {
        given().get(system.catalog("/v1/nutrients/magnesium/sources?per=serving&diet=vegan&limit=5")).then().statusCode(200)
                .body("sources", hasSize(5)).body("sources[0].amount.value", greaterThan(100f));
    }

    @ParameterizedTest
    @ValueSource(strings = { "planner", "catalog" })
    void a_service_runs_as_nobody_on_a_disk_it_cannot_write(String service) {
        var container = system.inspect(service);
        assertThat(container.getConfig().getUser()).isEqualTo("10001");
        assertThat(container.getHostConfig().getReadonlyRootfs()).isTrue();
        assertThat(container.getHostConfig().getMemory()).isPositive();
        assertThat(container.getHostConfig().getCapDrop()).extracting(Enum::name).containsExactly("ALL");
        assertThat(system.exitCode(service, List.of("bash", "-c", "echo 1 >/opt/crampwise/x"))).isNotZero();
    }

    @Test
    void only_this_machine_is_answered_and_nobody_by_the_database() {
        for (var service : List.of("planner", "catalog")) {
            var bindings = system.inspect(service).getNetworkSettings().getPorts().getBindings().values();
            assertThat(bindings.stream().flatMap(Arrays::stream)).isNotEmpty()
                    .allSatisfy(binding -> assertThat(binding.getHostIp()).isEqualTo("127.0.0.1"));
        }
        assertThat(system.inspect("postgres").getNetworkSettings().getPorts().getBindings().values())
                .allMatch(binding -> binding == null);
    }

    @ParameterizedTest
    @CsvSource({ "catalog, catalog, 0", "planner, planner, 0", "catalog, planner, 2", "planner, catalog, 2" })
    void a_service_sees_its_own_database_only(String user, String database, int exitCode) {
        assertThat(
                system.exitCode("postgres", List.of("psql", "--quiet", "--command", "SELECT 1", "postgresql://%s:%s@127.0.0.1/%s"
                        .formatted(user, user, database))))
                .isEqualTo(exitCode);
    }

    @Test
    void a_killed_planner_has_lost_nothing() {
        var path = planned().replaceFirst("^https?://[^/]+", "");
        var before = given().get(system.planner(path)).asString();
        system.kill("planner");
        system.start("planner");
        system.awaitReady();
        assertThat(given().get(system.planner(path)).asString()).isEqualTo(before);
    }

    @Test
    void what_was_backed_up_comes_back_and_what_came_later_is_gone() throws Exception {
        var path = planned().replaceFirst("^https?://[^/]+", "");
        var before = given().get(system.planner(path)).asString();
        system.run("deploy/backup", backups.toString());
        given().header("If-Match", "*").delete(system.planner(path)).then().statusCode(204);
        var later = planned().replaceFirst("^https?://[^/]+", "");
        system.stop("planner");
        system.stop("catalog");
        try {
            system.run("deploy/restore", backups.toString());
        } finally {
            system.start("catalog");
            system.start("planner");
            system.awaitReady();
        }
        assertThat(given().get(system.planner(path)).asString()).isEqualTo(before);
        given().get(system.planner(later)).then().statusCode(404);
        given().get(system.catalog("/v1/foods?q=spinach&limit=1")).then().statusCode(200).body("foods", hasSize(1));
        plan().then().statusCode(201);
    }

    @Test
    void planning_goes_on_without_the_catalog() {
        var days = plan().then().statusCode(201).extract().path("days");
        system.stop("catalog");
        try {
            var without = plan().then().statusCode(201).extract();
            assertThat((Object) without.path("days")).isEqualTo(days);
        } finally {
            system.start("catalog");
            system.awaitReady();
        }
    }

    @Test
    void without_the_database_callers_are_told_to_come_back_and_with_it_all_is_well_again() {
        var path = planned().replaceFirst("^https?://[^/]+", "");
        var before = given().get(system.planner(path)).asString();
        system.kill("postgres");
        try {
            given().get(system.planner(path)).then().statusCode(503).contentType("application/problem+json")
                    .body("type", equalTo("/problems/unavailable")).header("Retry-After", notNullValue());
            given().get(system.planner("/q/health/ready")).then().statusCode(503);
            given().get(system.planner("/q/health/live")).then().statusCode(200);
        } finally {
            system.start("postgres");
            system.awaitReady();
        }
        assertThat(given().get(system.planner(path)).asString()).isEqualTo(before);
        plan().then().statusCode(201).body("disclaimer", containsString("not medical advice"));
    }
}
