package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Route;

class NoPlanTest extends Visit {

    private static final String IMPOSSIBLE = """
            {"type": "/problems/no-feasible-plan", "title": "No plan", "status": 422, "detail": "…",
             "screening": {"outcome": "clear", "findings": [], "limits": [], "rulesVersion": "1"}, "targets": [],
             "shortfalls": [{"rule": "vitamin-d-mean", "nutrient": "vitamin-d", "words": "Vitamin D: 4 ug short of the 20 ug needed on average."}],
             "fixes": [{"changes": [{"kind": "milder-diet", "what": "vegetarian", "words": "Allow eggs and dairy, if that is right for you."}],
                        "cost": 8, "set": {"diet": "vegetarian"}}]}""";

    private final List<String> bodies = new ArrayList<>();

    @Test
    void what_fails_is_said_in_food_words_and_a_fix_is_a_button() {
        page.route("**/v1/plans", route -> answer(route, 422, IMPOSSIBLE));
        beginSample();
        shows("Vitamin D: 4 ug short");
        isAccessible();
        page.locator("button.fix").click();
        page.waitForCondition(() -> bodies.size() == 2);
        assertThat(bodies.get(1)).contains("\"diet\":\"vegetarian\"");
    }

    @Test
    void a_service_that_is_gone_is_said_in_words_with_a_way_on() {
        page.route("**/v1/plans", Route::abort);
        beginSample();
        shows("The service does not answer");
        isAccessible();
        page.unroute("**/v1/plans");
        page.route("**/v1/plans", route -> answer(route, 422, IMPOSSIBLE));
        button("Try again").click();
        shows("Vitamin D: 4 ug short");
    }

    @Test
    void many_people_at_once_are_asked_to_wait_a_moment() {
        page.route("**/v1/plans", route -> answer(route, 503, "{\"type\": \"/problems/unavailable\", \"status\": 503}"));
        beginSample();
        shows("Many people are planning just now");
        isAccessible();
    }

    @Test
    void a_sign_in_that_ended_is_said_kindly_and_what_was_typed_is_kept() {
        page.route("**/v1/plans", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        beginSample();
        shows("The service does not know you any more");
        isAccessible();
        open("start/1");
        assertThat(page.getByLabel("Age").inputValue()).isEqualTo("72");
        page.unroute("**/v1/plans");
        page.route("**/v1/plans", route -> answer(route, 422, IMPOSSIBLE));
        open("planning");
        shows("Vitamin D: 4 ug short");
    }

    @Test
    void a_catalog_that_is_gone_is_told_apart_from_a_service_that_is_gone() {
        page.route("**/v1/plans",
                route -> answer(route, 503, "{\"type\": \"/problems/catalog-unavailable\", \"status\": 503}"));
        beginSample();
        shows("The list of foods cannot be reached");
        isAccessible();
    }

    @Test
    void a_reload_in_the_middle_asks_for_the_same_plan_again() {
        var keys = new ArrayList<String>();
        page.route("**/v1/plans", route -> keys.add(route.request().headerValue("Idempotency-Key")));
        beginSample();
        page.waitForCondition(() -> keys.size() == 1);
        shows("Making your week");
        page.reload();
        page.waitForCondition(() -> keys.size() == 2);
        assertThat(keys.get(1)).isEqualTo(keys.getFirst());
        shows("Making your week");
    }

    @Test
    void a_slow_line_shows_what_is_being_done_and_can_be_stopped() {
        page.route("**/v1/plans", route -> {});
        beginSample();
        page.getByText("seconds so far").waitFor();
        isAccessible();
        button("Stop").click();
        shows("About you");
    }

    private void beginSample() {
        open("");
        button("Show me a sample week").click();
    }

    private void answer(Route route, int status, String body) {
        bodies.add(route.request().postData());
        route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType("application/problem+json").setBody(body));
    }
}
