package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.target.People;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/**
 * Sixty requests that get no plan, every third by default ({@code -Dcrampwise.population=all} asks all). Each conflict is proven once
 * more from nothing, and so is that no part of it is one; each fix is sent as a request of its own, and the verifier looks at what comes
 * back.
 */
@QuarkusTest
@TestProfile(ImpossibleRequestsTest.FewerMoves.class)
class ImpossibleRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEP = "all".equals(System.getProperty("crampwise.population")) ? 1 : 3;

    @Inject
    People people;
    @Inject
    FoodSnapshots snapshots;
    @Inject
    MenuSolver solver;
    @Inject
    WaysOut waysOut;

    /** What is proven does not depend on the search, and a plan that is found is one whatever it cost to find. */
    public static class FewerMoves implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("planner.solver.moves", "400000", "quarkus.http.test-timeout", "10m");
        }
    }

    /**
     * @param proven whether no plan is proven to exist
     * @param fixes how many independent fixes there are at least
     */
    record Case(String name, JsonNode request, boolean proven, int fixes) {}

    private static Stream<Case> cases() throws IOException {
        return new String(ImpossibleRequestsTest.class.getResourceAsStream("/impossible-requests.ndjson").readAllBytes(),
                StandardCharsets.UTF_8).lines().map(ImpossibleRequestsTest::json)
                .map(row -> new Case(row.path("name").asText(), row.path("request"),
                        row.path("proven").asBoolean(), row.path("fixes").asInt()));
    }

    @Test
    void every_no_is_explained_by_what_clashes_and_by_ways_out_that_work() throws IOException {
        var cases = cases().toList();
        assertThat(cases).hasSize(60);
        try (var workers = Executors.newFixedThreadPool(2)) {
            var asked = IntStream.range(0, cases.size()).filter(place -> place % STEP == 0).mapToObj(cases::get);
            var wrong = asked.map(each -> workers.submit(() -> wrongOf(each))).toList();
            assertThat(wrong).extracting(Future::get).filteredOn(words -> !words.isEmpty()).isEmpty();
        }
    }

    /** Empty where everything is right. */
    private String wrongOf(Case asked) {
        try {
            check(asked);
            return "";
        } catch (AssertionError e) {
            return asked.name() + ": " + e.getMessage();
        }
    }

    private void check(Case asked) {
        var response = given().contentType("application/json").body(asked.request().toString()).post("/v1/plans");
        var answer = json(response.asString());
        assertThat(response.statusCode()).as(answer.path("detail").asText()).isEqualTo(422);
        assertThat(answer.path("type").asText())
                .isEqualTo("/problems/" + (asked.proven() ? "no-feasible-plan" : "no-plan-found"));
        checkConflict(asked, answer.path("conflicts").path(0));
        checkWaysOut(asked, answer);
    }

    private void checkConflict(Case asked, JsonNode conflict) {
        assertThat(conflict.path("proven").asBoolean()).isEqualTo(asked.proven());
        if (asked.proven()) {
            isMinimal(asked.request(), words(conflict.path("members"), "words"));
        } else {
            assertThat(conflict.path("members")).isEmpty();
            assertThat(conflict.path("words").asText()).startsWith("Not proven");
        }
    }

    /** Its members clash together, and none of the largest proper parts does, each asked without any memory of the others. */
    private void isMinimal(JsonNode request, List<String> members) {
        assertThat(members).isNotEmpty();
        assertThat(isProvenImpossible(request, Set.copyOf(members))).as("members clash").isTrue();
        for (var left : members) {
            var part = new HashSet<>(members);
            part.remove(left);
            assertThat(isProvenImpossible(request, part)).as("without: " + left).isFalse();
        }
    }

    private boolean isProvenImpossible(JsonNode request, Set<String> demands) {
        var foods = snapshots.current().orElseThrow();
        var read = PlanReading.of(JSON.convertValue(request, new TypeReference<Map<String, Object>>() {}),
                RequestedPerson.described(people.words()), foods, LocalDate.of(2026, 11, 22));
        var all = new Demands(read, people.assess(read.person()), foods).groups().stream().flatMap(List::stream).toList();
        var others = all.stream().filter(demand -> !demands.contains(demand.words())).toList();
        assertThat(all).as("members are demands of the request").hasSize(others.size() + demands.size());
        return waysOut.conflicts(read, foods, solver.proving(foods.pairs())).proof(others).isPresent();
    }

    private void checkWaysOut(Case asked, JsonNode answer) {
        var fixes = answer.path("fixes");
        assertThat(fixes.size()).as("fixes").isGreaterThanOrEqualTo(asked.fixes());
        var changes = new ArrayList<String>();
        int cost = 0;
        for (var fix : fixes) {
            assertThat(fix.path("cost").asInt()).as("cheapest first").isGreaterThanOrEqualTo(cost);
            cost = fix.path("cost").asInt();
            fix.path("changes").forEach(change -> changes.add(change.path("kind").asText() + " " + change.path("what").asText()));
            works(asked.request(), answer, fix);
        }
        assertThat(changes).as("no change stands in two fixes").doesNotHaveDuplicates();
        assertThat(fixes.toString()).as("never a dose").doesNotContainPattern("\\d ?(ug|mcg|mg|IU)");
    }

    private static void works(JsonNode request, JsonNode answer, JsonNode fix) {
        var changed = (ObjectNode) request.deepCopy();
        var profile = (ObjectNode) changed.path("profile");
        if (fix.path("set").has("without")) {
            assertThat(words(fix.path("set").path("without"), "code")).as("health is never given up")
                    .containsAll(strictOf(request));
        }
        fix.path("set").properties().forEach(field -> {
            profile.remove(field.getKey());
            if (field.getValue().isNull()) {
                changed.remove(field.getKey());
            } else {
                changed.set(field.getKey(), field.getValue());
            }
        });
        fix.path("changes").forEach(change -> {
            if (change.path("kind").asText().equals("supplement")) {
                for (var nutrient : change.path("what").asText().split(" ")) {
                    profile.withArray("supplements").addObject().put("nutrient", nutrient).set("amount", need(answer, nutrient));
                }
            }
        });
        var made = given().contentType("application/json").body(changed.toString()).post("/v1/plans");
        assertThat(made.statusCode()).as("%s: %s", fix.path("changes"), changed).isEqualTo(201);
        assertThat(given().get(made.header("Location") + "/verification").jsonPath().getList("violations")).isEmpty();
    }

    private static List<String> strictOf(JsonNode request) {
        return Stream.of(request.path("without"), request.path("profile").path("without"))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(entry -> !entry.path("reason").asText().equals("preference"))
                .map(entry -> entry.path("code").asText(entry.asText())).toList();
    }

    private static JsonNode need(JsonNode answer, String nutrient) {
        return StreamSupport.stream(answer.path("targets").spliterator(), false)
                .filter(target -> target.path("nutrient").asText().equals(nutrient)).findFirst().orElseThrow().path("lower");
    }

    private static List<String> words(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(entry -> entry.path(field).asText()).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
