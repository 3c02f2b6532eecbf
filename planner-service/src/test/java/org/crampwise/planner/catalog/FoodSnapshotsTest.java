package org.crampwise.planner.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Inject;

import org.crampwise.planner.naturalness.Habits;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FoodSnapshotsTest {

    private static final String ONE_DAY = """
            {"profile": {"age": 40, "sex": "female", "heightCm": 165, "weightKg": 64, "health": {"answered": true}}, "days": 1}""";

    @Inject
    FoodSnapshots snapshots;
    @Inject
    CatalogSnapshot.Repository stored;
    @Inject
    Habits habits;
    @Inject
    Clock clock;
    @Inject
    CatalogConfig config;
    @Inject
    @RestClient
    CatalogClient client;

    @BeforeEach
    @AfterEach
    void a_catalog_that_is_well() {
        StubCatalog.behave("fine");
        snapshots.refresh();
    }

    @Test
    void a_known_revision_is_not_sent_again() {
        var before = snapshots.current();
        int asked = StubCatalog.asked();
        snapshots.refresh();
        assertThat(StubCatalog.asked()).isEqualTo(asked + 1);
        assertThat(snapshots.current().orElseThrow()).isSameAs(before.orElseThrow());
    }

    @Test
    void plans_are_made_without_the_catalog_and_say_so() {
        StubCatalog.behave("down");
        snapshots.refresh();
        given().contentType("application/json").body(ONE_DAY).post("/v1/plans").then().statusCode(201)
                .body("certificate.catalogRevision", equalTo(StubCatalog.REVISION)).body("catalog.reachable", equalTo(false))
                .body("catalog.fetchedAt", notNullValue());
        a_catalog_that_is_well();
        given().contentType("application/json").body(ONE_DAY).post("/v1/plans").then().body("catalog.reachable", equalTo(true));
    }

    @Test
    void an_answer_that_fails_is_asked_for_once_more() {
        StubCatalog.behave("down");
        int asked = StubCatalog.asked();
        snapshots.refresh();
        assertThat(StubCatalog.asked()).isGreaterThanOrEqualTo(asked + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html>busy</html>", "{\"id\":\"banana\"}", "null" })
    void a_poisonous_answer_changes_nothing(String poison) {
        StubCatalog.behave(poison);
        snapshots.refresh();
        assertThat(snapshots.isReachable()).isFalse();
        assertThat(snapshots.current().orElseThrow().revision()).isEqualTo(StubCatalog.REVISION);
        assertThat(stored.findRevision("other")).isEmpty();
    }

    @Test
    void a_planner_that_starts_without_the_catalog_takes_up_the_stored_foods() {
        var restarted = new FoodSnapshots(new NoCatalog(), stored, habits, clock, config);
        restarted.load();
        assertThat(restarted.current().orElseThrow().foods()).isEqualTo(snapshots.current().orElseThrow().foods());
        assertThat(restarted.isReachable()).isFalse();
        restarted.stop();
    }

    @Test
    void without_catalog_and_without_stored_foods_there_are_none() {
        var first = new FoodSnapshots(new NoCatalog(), stored, habits, clock, config);
        assertThat(first.current()).isEmpty();
        first.stop();
    }

    /** Between two exports the clock went back by a day: the catalog's word is taken, whatever the times say. */
    @Test
    void a_clock_that_jumps_changes_no_foods() {
        StubCatalog.behaveAs("after-the-jump", StubCatalog.export());
        var yesterday = Clock.offset(clock, Duration.ofDays(-1));
        var jumped = new FoodSnapshots(client, stored, habits, yesterday, config);
        jumped.load();
        jumped.refresh();
        assertThat(jumped.current().orElseThrow().revision()).isEqualTo("after-the-jump");
        jumped.stop();
        // started again: the stored foods look older than those before, so the catalog is asked, and has the last word again
        var restarted = new FoodSnapshots(client, stored, habits, yesterday, config);
        restarted.load();
        restarted.refresh();
        assertThat(restarted.current().orElseThrow().revision()).isEqualTo("after-the-jump");
        restarted.stop();
    }

    /** Nobody listens there. */
    private static class NoCatalog implements CatalogClient {

        @Override
        public RestResponse<InputStream> foods(@Nullable String etag) {
            throw new IllegalStateException("connection refused");
        }

        @Override
        public Optional<Export> exportUnless(@Nullable String knownRevision) {
            throw new IllegalStateException("connection refused");
        }
    }
}
