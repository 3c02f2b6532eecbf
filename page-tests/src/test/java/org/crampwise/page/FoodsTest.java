package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

class FoodsTest extends Visit {

    @Test
    void the_richest_foods_come_first_and_filters_narrow_them() {
        open("foods");
        page.waitForSelector(".food-row");
        isAccessible();
        assertThat(page.locator(".food-name").first().textContent()).isEqualTo("Pumpkin seeds, unsalted");
        page.getByText("Leave out allergens").click();
        page.getByLabel("Milk", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("For").selectOption("vegan");
        page.waitForCondition(
                () -> page.locator(".food-name").allTextContents().stream().noneMatch(name -> name.contains("cheese")));
        assertThat(page.locator(".food-row").count()).isEqualTo(20);
    }

    @Test
    void spinach_says_that_little_of_its_calcium_is_taken_up() {
        open("foods?nutrient=calcium");
        page.getByLabel("Find a food").fill("spinach");
        shows("Oxalate in this food binds most of its calcium");
        isAccessible();
    }

    @Test
    void an_amount_nobody_knows_is_unknown_and_not_zero() {
        page.route("**/v1/foods?*", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setHeaders(java.util.Map.of("Access-Control-Allow-Origin", "*"))
                .setBody(
                        """
                                {"foods": [{"id": "riddle", "name": "<i>Riddle</i> soup", "portions": [{"count": 1, "measure": "cup", "grams": 240, "usual": true}],
                                  "per100g": {"energy": {"value": 50, "unit": "kcal"}}}], "next": null}""")));
        open("foods");
        page.getByLabel("Find a food").fill("riddle");
        page.waitForSelector(".food-row > .food-unknown");
        assertThat(page.locator(".food-row").textContent()).contains("not known").contains("<i>Riddle</i> soup");
        assertThat(page.locator(".food-row .bar").count()).isZero();
    }

    @Test
    void a_slow_line_says_what_is_being_fetched() {
        Service.page();
        page.route(Service.CATALOG.address() + "/v1/**", route -> {});
        open("foods");
        shows("Fetching foods");
        isAccessible();
    }

    @Test
    void foods_are_found_and_compared_by_keyboard_alone() {
        open("foods?nutrient=calcium");
        page.waitForSelector(".food-row");
        tabTo("document.activeElement.type === 'search'");
        page.keyboard().type("spinach");
        shows("Oxalate");
        tabTo("!!document.activeElement.closest('.food-compare')");
        page.keyboard().press("Space");
        page.waitForSelector(".comparison");
        isAccessible();
    }

    @Test
    void four_foods_stand_side_by_side_and_no_fifth() {
        open("foods");
        page.waitForSelector(".food-row");
        for (int place = 0; place < 4; place++) {
            page.locator(".food-compare input").nth(place).check();
        }
        page.waitForCondition(() -> page.locator(".comparison thead th").count() == 4);
        assertThat(page.locator(".food-compare input").nth(4).isDisabled()).isTrue();
        isAccessible();
    }

    @Test
    void a_map_shows_the_nutrient_against_energy() {
        open("foods");
        button("Map").click();
        page.waitForCondition(() -> page.locator(".point").count() > 50);
        isAccessible();
    }

    @Test
    void a_catalog_that_is_down_is_said_in_words_with_a_way_on() {
        Service.page();
        page.route(Service.CATALOG.address() + "/**", Route::abort);
        open("foods");
        shows("The service does not answer");
        isAccessible();
        page.unroute(Service.CATALOG.address() + "/**");
        button("Try again").click();
        page.waitForSelector(".food-row");
    }

    @Test
    void from_a_nutrient_to_its_foods_by_keyboard_alone() {
        open("nutrients");
        page.waitForSelector(".rich");
        tabTo("document.activeElement.getAttribute('href') === '#/nutrients/potassium'");
        page.keyboard().press("Enter");
        page.waitForFunction("document.activeElement.textContent.trim() === 'Potassium'");
        isAccessible();
        tabTo("document.activeElement.getAttribute('href') === '#/foods?nutrient=potassium'");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Foods rich in potassium")).waitFor();
    }

    @Test
    void each_nutrient_tells_its_role_its_foods_and_its_evidence() {
        open("nutrients");
        page.waitForSelector(".rich");
        isAccessible();
        assertThat(page.locator(".nutrient-card").count()).isEqualTo(5);
        assertThat(page.locator(".grade").count()).isGreaterThanOrEqualTo(5);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All foods rich in calcium")).click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Foods rich in calcium")).waitFor();
    }
}
