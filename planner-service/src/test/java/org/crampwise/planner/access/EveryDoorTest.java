package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/**
 * Every endpoint of the API document, asked by every kind of caller. An endpoint that is not in the table fails the test: whoever adds
 * one says here who may use it.
 */
@QuarkusTest
@TestProfile(WithIssuer.class)
class EveryDoorTest {

    /** What is answered to: no or no right token | a stranger | an operator | a dietitian let in by the owner | the owner. */
    private static final String EXPECTED = """
            GET    /problems/{slug}                                200 200 200 200 200
            GET    /v1/access-log                                  401 200 403 200 200
            GET    /v1/calendars/{secret}.ics                      200 200 200 200 200
            GET    /v1/habits                                      401 200 200 200 200
            POST   /v1/household-plans                             401 400 403 201 201
            GET    /v1/household-plans/{id}                        401 404 403 404 200
            DELETE /v1/household-plans/{id}                        401 404 403 404 204
            GET    /v1/household-plans/{id}/shopping-list          401 404 403 404 200
            POST   /v1/plan-batches                                401 202 403 202 202
            GET    /v1/plan-batches/{id}                           401 404 403 404 200
            DELETE /v1/plan-batches/{id}                           401 404 403 404 204
            POST   /v1/plan-batches/{id}/cancel                    401 404 403 404 200
            POST   /v1/plan-batches/{id}/pause                     401 404 403 404 200
            GET    /v1/plan-batches/{id}/progress                  401 404 403 404 200
            GET    /v1/plan-batches/{id}/rejections                401 404 403 404 200
            GET    /v1/plan-batches/{id}/results                   401 404 403 404 200
            POST   /v1/plan-batches/{id}/resume                    401 404 403 404 200
            GET    /v1/plan-checks                                 401 200 403 200 200
            GET    /v1/plans                                       401 200 403 200 200
            POST   /v1/plans                                       401 400 403 201 201
            GET    /v1/plans/{id}                                  401 404 403 200 200
            DELETE /v1/plans/{id}                                  401 404 403 204 204
            GET    /v1/plans/{id}/alternatives                     401 404 403 200 200
            GET    /v1/plans/{id}/calendar-links                   401 404 403 200 200
            POST   /v1/plans/{id}/calendar-links                   401 404 403 403 201
            GET    /v1/plans/{id}/calendar-links/{link}            401 404 403 200 200
            DELETE /v1/plans/{id}/calendar-links/{link}            401 404 403 204 204
            GET    /v1/plans/{id}/calendar.ics                     401 404 403 200 200
            PUT    /v1/plans/{id}/eaten/{date}/{meal}              401 404 403 200 200
            DELETE /v1/plans/{id}/eaten/{date}/{meal}              401 404 403 200 200
            GET    /v1/plans/{id}/explanation                      401 404 403 200 200
            PUT    /v1/plans/{id}/locks                            401 404 403 200 200
            DELETE /v1/plans/{id}/locks                            401 404 403 200 200
            GET    /v1/plans/{id}/meal-alternatives                401 404 403 200 200
            GET    /v1/plans/{id}/preparations                     401 404 403 200 200
            GET    /v1/plans/{id}/printable                        401 404 403 200 200
            GET    /v1/plans/{id}/recheck                          401 404 403 200 200
            POST   /v1/plans/{id}/replans                          401 404 403 200 200
            GET    /v1/plans/{id}/report                           401 404 403 200 200
            GET    /v1/plans/{id}/revisions                        401 404 403 200 200
            GET    /v1/plans/{id}/shopping-list                    401 404 403 200 200
            POST   /v1/plans/{id}/swaps                            401 404 403 200 200
            POST   /v1/plans/{id}/undo                             401 404 403 200 200
            GET    /v1/plans/{id}/verification                     401 404 403 200 200
            GET    /v1/profiles                                    401 200 403 200 200
            POST   /v1/profiles                                    401 201 403 201 201
            GET    /v1/profiles/{id}                               401 404 403 200 200
            PUT    /v1/profiles/{id}                               401 404 403 200 200
            PATCH  /v1/profiles/{id}                               401 404 403 200 200
            DELETE /v1/profiles/{id}                               401 404 403 403 204
            GET    /v1/profiles/{id}/diary                         401 404 403 200 200
            GET    /v1/profiles/{id}/diary/summary                 401 404 403 200 200
            GET    /v1/profiles/{id}/diary/{date}                  401 404 403 200 200
            PUT    /v1/profiles/{id}/diary/{date}                  401 404 403 200 200
            DELETE /v1/profiles/{id}/diary/{date}                  401 404 403 204 204
            GET    /v1/profiles/{id}/export                        401 404 403 403 200
            GET    /v1/profiles/{id}/grants                        401 404 403 403 200
            PUT    /v1/profiles/{id}/grants/{subject}              401 404 403 403 204
            DELETE /v1/profiles/{id}/grants/{subject}              401 404 403 403 204
            GET    /v1/screening/questions                         401 200 200 200 200
            POST   /v1/targets                                     401 400 403 200 200
            """;

    /** Of somebody whom strangers alone ask for. */
    private static @Nullable OwnersWorld untouched;

    /** What an endpoint answers to each kind of caller. */
    private record Expected(int unknown, int stranger, int operator, int letIn, int owner) {

        static Expected of(String[] words) {
            var statuses = Arrays.stream(words).skip(2).mapToInt(Integer::parseInt).toArray();
            return new Expected(statuses[0], statuses[1], statuses[2], statuses[3], statuses[4]);
        }
    }

    private static Map<String, Expected> expected() {
        var table = new TreeMap<String, Expected>();
        EXPECTED.lines().map(line -> line.split(" +")).forEach(words -> table.put(words[0] + " " + words[1], Expected.of(words)));
        return table;
    }

    private static Stream<String> endpoints() {
        return expected().keySet().stream();
    }

    @Test
    void every_endpoint_of_the_document_is_in_the_table() {
        var found = new TreeSet<String>();
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").path("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(name -> List.of("get", "put", "post", "delete", "patch", "head", "options").contains(name))
                .forEach(method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(found).isEqualTo(expected().keySet());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void every_kind_of_caller_gets_what_is_theirs(String endpoint) {
        var expected = expected().get(endpoint);
        var world = OwnersWorld.made();
        var call = new DoorCall(endpoint, world).ready();

        keepsOut(call.as(null), expected.unknown(), "nobody", world);
        for (var bad : List.of(Tokens.expired(world.owner()), Tokens.forged(world.owner()),
                Tokens.forOtherAudience(world.owner()),
                Tokens.ofOtherIssuer(world.owner()), Tokens.unsigned(world.owner()))) {
            keepsOut(call.as(bad), expected.unknown(), "a wrong token of the owner", world);
        }
        keepsOut(call.as(Tokens.of("somebody-else")), expected.stranger(), "somebody else", world);
        keepsOut(call.as(Tokens.of("dietitian-of-others", "dietitian")), expected.stranger(), "a dietitian not let in", world);
        keepsOut(call.as(Tokens.of("an-editor", "catalog-editor")), expected.stranger(), "an editor", world);
        keepsOut(call.as(Tokens.of(world.dietitian())), expected.stranger(), "somebody let in who is no dietitian", world);
        keepsOut(call.as(Tokens.of("an-operator", "operator")), expected.operator(), "an operator", world);
        keepsOut(call.as(Tokens.of(world.dietitian(), "dietitian", "operator")), expected.operator(), "an operator let in",
                world);
        world.isUnchanged();

        assertThat(call.as(Tokens.of(world.dietitian(), "dietitian")).statusCode()).as("a dietitian let in")
                .isEqualTo(expected.letIn());
        var fresh = OwnersWorld.made();
        var answer = new DoorCall(endpoint, fresh).ready().as(Tokens.of(fresh.owner()));
        assertThat(answer.statusCode()).as("the owner: %s", answer.asString()).isEqualTo(expected.owner());
    }

    /** No word of what is somebody's, and of what is not theirs the same as of what is not there. */
    private static void keepsOut(Response answer, int status, String who, OwnersWorld world) {
        assertThat(answer.statusCode()).as(who + ": " + answer.asString()).isEqualTo(status);
        assertThat(answer.asString()).as(who).doesNotContain(world.marker());
        if (status >= 400) {
            assertThat(answer.contentType()).as(who).startsWith("application/problem+json");
        }
        if (status == 200) {
            assertThat(answer.asString()).as(who).doesNotContain(world.profileId()).doesNotContain(world.planId());
        }
    }

    private static synchronized OwnersWorld untouched() {
        if (untouched == null) {
            untouched = OwnersWorld.made();
        }
        return untouched;
    }

    private static Stream<String> closedToStrangers() {
        return endpoints().filter(endpoint -> expected().get(endpoint).stranger() >= 400);
    }

    @ParameterizedTest
    @MethodSource("closedToStrangers")
    void what_is_somebody_elses_looks_like_what_is_not_there(String endpoint) {
        var stranger = Tokens.of("somebody-else");
        var theirs = untouched();
        var nobodys = theirs.elsewhere();
        assertThat(new DoorCall(endpoint, theirs).as(stranger).asString().replace(theirs.profileId(), "ID"))
                .isEqualTo(new DoorCall(endpoint, nobodys).as(stranger).asString().replace(nobodys.profileId(), "ID"));
    }

    /** However an address is written and whatever form is asked for, what is behind it is closed or not there. */
    @Test
    void other_ways_to_write_an_address_open_nothing() {
        var world = OwnersWorld.made();
        var stranger = Tokens.of("somebody-else");
        for (var address : List.of("/v1/profiles/" + world.profileId(), "/v1/plans/" + world.planId())) {
            for (var written : List.of(address + "/", address + "//", "/v1//" + address.substring(4),
                    address.replace("/v1", "/v1;a=b"),
                    address + ";a=b", address.replace("/p", "/%70"), "/x/.." + address, "/q/.." + address,
                    "/v1/habits/../.." + address, address.toUpperCase(Locale.ROOT).replace("/V1/P", "/v1/p")
                            .replace("ROFILES", "rofiles").replace("LANS", "lans"))) {
                for (var accept : List.of("application/json", "text/plain", "*/*", "text/html")) {
                    var answer = given().urlEncodingEnabled(false).auth().oauth2(stranger).accept(accept).get(written);
                    assertThat(answer.statusCode()).as("%s as %s", written, accept).isIn(400, 404, 406);
                    assertThat(answer.asString()).as(written).doesNotContain(world.marker());
                    assertThat(given().urlEncodingEnabled(false).accept(accept).get(written).statusCode()).as(written)
                            .isIn(400, 401, 404, 406);
                }
            }
            given().auth().oauth2(stranger).head(address).then().statusCode(404);
            given().head(address).then().statusCode(401);
        }
    }
}
