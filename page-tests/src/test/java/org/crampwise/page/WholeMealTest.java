package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Another whole meal in the place of one, seen before it is taken, and taken back. */
class WholeMealTest extends Visit {

    private String firstMeal() {
        return page.locator(".meal").first().textContent();
    }

    @Test
    void another_whole_meal_is_shown_with_its_effect_then_taken_and_undone() {
        open("week/" + plan(1, 7));
        var before = firstMeal();
        page.locator(".serving").first().click();
        page.waitForSelector(".option");
        page.getByText("Or another whole meal").click();
        var meals = page.locator("details .option input");
        meals.first().waitFor();
        meals.first().check();
        shows("This day with ");
        isAccessible();
        var wanted = page.locator("details .option-name").first().textContent();
        assertThat(wanted).isNotBlank();
        button("Swap").click();
        shows("The whole meal is another now: ");
        assertThat(firstMeal()).isNotEqualTo(before);
        isAccessible();
        button("Undo").first().click();
        page.waitForCondition(() -> firstMeal().equals(before));
    }

    @Test
    void what_was_kept_may_change_again() {
        open("week/" + plan(1, 8));
        page.locator(".serving").first().click();
        button("Keep it").click();
        shows("It stays, whatever else changes");
        page.reload();
        page.waitForSelector(".day");
        assertThat(page.locator(".serving").first().textContent()).contains("stays");
        page.locator(".serving").first().click();
        button("It stays").click();
        shows("It may change again.");
        assertThat(page.locator(".serving").first().textContent()).doesNotContain("stays");
    }
}
