package org.crampwise.planner.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.profile.ProfileCalls.delete;
import static org.crampwise.planner.profile.ProfileCalls.idOf;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** A deleted profile leaves nothing behind: searched for in every row of every table. */
@QuarkusTest
class ProfileDeletionTest {

    @Inject
    AgroalDataSource database;

    @Test
    void a_deleted_profile_leaves_no_trace_in_any_table() throws SQLException {
        // an amount that nobody else eats: health details hold no free texts
        var marker = "43.%d7".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));
        var key = UUID.randomUUID().toString();
        var address = given().contentType("application/json").header("Idempotency-Key", "profile-" + key)
                .body(ProfileCalls.woman("""
                        "health": {"answered": true, "details": {"usualIntake": {"vitamin-k": {"value": %s, "unit": "ug"}}}}"""
                        .formatted(marker)))
                .post("/v1/profiles").then().statusCode(201).extract().header("Location");
        var profile = idOf(address);
        var plan = plan(profile, "plan-" + key);
        swap(plan);
        link(plan);
        night(address, "night " + marker);

        assertThat(rowsWith(marker)).containsOnlyKeys("plan", "plan_revision", "profile", "diary_entry");
        assertThat(rowsWith(profile)).containsKeys("profile", "profile_key", "plan", "diary_entry", "profile_symptom");
        assertThat(rowsWith(idOf(plan))).containsKeys("plan", "plan_revision", "idempotency_key", "calendar_link");
        assertThat(rowsWith(key)).containsOnlyKeys("profile_key", "idempotency_key");
        var bystander = ProfileCalls.stored("");

        delete(address, 1).statusCode(204);
        for (var trace : List.of(marker, profile, key, idOf(plan))) {
            assertThat(rowsWith(trace)).as(trace).isEmpty();
        }
        given().get(plan).then().statusCode(404);
        given().get(bystander).then().statusCode(200);
    }

    private static String plan(String profile, String key) {
        return given().contentType("application/json").header("Idempotency-Key", key)
                .body("{\"profileId\": \"%s\", \"startDate\": \"2026-11-23\", \"days\": 3}".formatted(profile))
                .post("/v1/plans").then().statusCode(201).extract().header("Location");
    }

    private static void swap(String plan) {
        var slot = given().get(plan).<String>path("days[1].meals[1].servings[0].slot");
        given().contentType("application/json").header("If-Match", "\"1\"")
                .body("{\"date\": \"2026-11-24\", \"meal\": \"lunch\", \"slot\": \"%s\"}".formatted(slot))
                .post(plan + "/swaps").then().statusCode(200);
    }

    private static void link(String plan) {
        given().contentType("application/json").body("{\"timeZone\": \"UTC\"}").post(plan + "/calendar-links").then()
                .statusCode(201);
    }

    private static void night(String profile, String note) {
        given().contentType("application/json").body("{\"count\": 1, \"minutes\": 15, \"note\": \"%s\"}".formatted(note))
                .put(profile + "/diary/2026-03-02").then().statusCode(201);
    }

    /** Whoever adds a table about a plan or a profile must let it go with them. */
    @Test
    void whatever_names_a_plan_or_a_profile_goes_with_it() throws SQLException {
        assertThat(texts("""
                select conrelid::regclass || ' (' || conname || ')' from pg_constraint
                where contype = 'f' and confrelid in ('plan'::regclass, 'profile'::regclass) and confdeltype <> 'c'"""))
                .isEmpty();
        assertThat(texts("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                where c.table_schema = 'public' and c.column_name in ('plan', 'plan_id', 'profile', 'profile_id') and not exists (
                    select 1 from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
                    where f.contype = 'f' and f.conrelid = c.table_name::regclass and a.attname = c.column_name)""")).isEmpty();
    }

    /** How many rows of each table hold a text, in whatever column, bytes included. */
    private Map<String, Integer> rowsWith(String text) throws SQLException {
        var rows = new TreeMap<String, Integer>();
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        var tables = texts("select table_name from information_schema.tables where table_schema = 'public'");
        assertThat(tables).contains("plan", "plan_revision", "idempotency_key", "profile");
        for (var table : tables) {
            var found = texts(
                    "select 'x' from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%'".formatted(table, text, hex));
            if (!found.isEmpty()) {
                rows.put(table, found.size());
            }
        }
        return rows;
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (results.next()) {
                texts.add(results.getString(1));
            }
            return texts;
        }
    }
}
