package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

class WeekTest extends Visit {

    private static final int A4_PAGES = 1;

    @Test
    void a_second_program_says_whether_the_week_is_right() {
        open("week/" + plan());
        shows("recounted it and agrees");
        isAccessible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        isAccessible();
    }

    @Test
    void what_the_week_hangs_on_is_told_in_words() {
        open("week/" + plan());
        page.getByText("What decides this week").click();
        assertThat(page.locator(".fine[open] .plain-list li").count()).isPositive();
        fitsEveryScreen();
    }

    @Test
    void a_swap_that_is_refused_says_why_and_the_dish_stays() {
        page.route("**/swaps", route -> route.fulfill(new Route.FulfillOptions().setStatus(422)
                .setContentType("application/problem+json").setBody("""
                        {"type": "/problems/no-feasible-swap", "status": 422,
                         "shortfalls": [{"rule": "iron-mean", "nutrient": "iron", "words": "Iron: 2 mg short."}]}""")));
        open("week/" + plan());
        var dish = page.locator(".serving").first();
        var before = dish.textContent();
        dish.click();
        page.locator(".option input").first().check();
        button("Swap").click();
        shows("Iron: 2 mg short.");
        isAccessible();
        page.keyboard().press("Escape");
        assertThat(dish.textContent()).isEqualTo(before);
    }

    @Test
    void a_dish_is_swapped_with_its_effect_in_view_and_the_swap_undone() {
        open("week/" + plan(2, 3));
        var dish = page.locator(".serving").nth(3);
        var before = dish.locator(".serving-name").textContent();
        dish.click();
        page.waitForSelector(".option");
        isAccessible();
        page.locator(".option input").first().check();
        shows("This day with");
        assertThat(page.locator("#serving-sheet .bar-before").count()).isEqualTo(5);
        button("Swap").click();
        page.waitForSelector(".serving-fresh");
        assertThat(dish.locator(".serving-name").textContent()).isNotEqualTo(before);
        isAccessible();
        page.reload();
        page.waitForSelector(".day");
        assertThat(dish.locator(".serving-name").textContent()).isNotEqualTo(before);
        button("Undo").click();
        shows("The last change is undone.");
        assertThat(dish.locator(".serving-name").textContent()).isEqualTo(before);
    }

    @Test
    void bars_of_an_alternative_move_within_150_ms_of_the_choice() {
        open("week/" + plan());
        page.locator(".serving").nth(4).click();
        page.waitForSelector(".option");
        var milliseconds = (Number) page.evaluate("""
                async () => {
                  const since = performance.now();
                  document.querySelector('.option input').click();
                  while (!document.querySelector('#serving-sheet .bar-before')) await new Promise(requestAnimationFrame);
                  return performance.now() - since;
                }""");
        System.out.println("A chosen alternative moved the bars in %.0f ms.".formatted(milliseconds.doubleValue()));
        assertThat(page.locator("#serving-sheet .bar-before").count()).isEqualTo(5);
    }

    @Test
    void a_dish_can_be_opened_read_and_left_by_keyboard() {
        open("week/" + plan());
        page.waitForSelector(".serving");
        page.locator(".serving").first().focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".option");
        shows("Why it is here");
        page.keyboard().press("Escape");
        assertThat(page.locator("#serving-sheet[open]").count()).isZero();
        assertThat(page.evaluate("document.activeElement.className")).asString().contains("serving");
    }

    @Test
    void a_dish_is_swapped_and_the_swap_undone_by_keyboard_alone() {
        open("week/" + plan(1, 7));
        page.waitForSelector(".serving");
        tabTo("document.activeElement.classList.contains('serving')");
        var before = page.locator(".serving-name").allTextContents();
        page.keyboard().press("Enter");
        page.waitForSelector(".option");
        tabTo("document.activeElement.name === 'alternative'");
        page.keyboard().press("Space");
        shows("This day with");
        tabTo("document.activeElement.textContent.trim() === 'Swap'");
        page.keyboard().press("Enter");
        page.waitForSelector(".serving-fresh");
        tabTo("document.activeElement.textContent.trim() === 'Undo'");
        page.keyboard().press("Enter");
        shows("The last change is undone.");
        assertThat(page.locator(".serving-name").allTextContents()).isEqualTo(before);
    }

    @Test
    void a_second_tab_is_told_that_the_first_changed_the_week() {
        var id = plan(1, 4);
        open("week/" + id);
        page.waitForSelector(".serving");
        var first = page;
        page = newTab();
        open("week/" + id);
        swapFirst();
        page = first;
        page.locator(".serving").nth(1).click();
        page.waitForSelector(".option");
        page.locator(".option input").first().check();
        button("Swap").click();
        shows("This week was changed in another window");
        isAccessible();
    }

    private void swapFirst() {
        page.locator(".serving").first().click();
        page.locator(".option input").first().check();
        button("Swap").click();
        page.waitForSelector(".serving-fresh");
    }

    @Test
    void another_week_keeps_what_shall_stay() {
        open("week/" + plan(1, 5));
        var kept = page.locator(".serving-name").nth(0).textContent();
        page.locator(".serving").first().click();
        button("Keep it").click();
        shows("It stays, whatever else changes");
        assertThat(page.locator(".serving .tag").first().textContent()).contains("stays");
        var old = page.url();
        button("Another week").click();
        page.waitForCondition(() -> page.url().contains("#/week/") && !page.url().equals(old));
        page.waitForSelector(".day");
        assertThat(page.locator(".serving-name").allTextContents()).contains(kept);
        isAccessible();
    }

    @Test
    void a_meal_that_was_skipped_no_longer_counts_and_can_be_taken_back() {
        open("week/" + plan(2, 6));
        var energy = page.locator(".day-energy").first();
        var planned = energy.textContent();
        page.locator(".serving").first().click();
        page.waitForSelector(".option");
        assumeTrue(button("Skipped").count() == 1, "Skipped: this planner keeps no log of what was eaten.");
        button("Skipped").click();
        shows("Written down: skipped.");
        assertThat(page.locator(".meal-skipped").count()).isEqualTo(1);
        assertThat(energy.textContent()).isNotEqualTo(planned);
        isAccessible();
        page.locator(".serving").first().click();
        button("Skipped").click();
        shows("Taken back.");
        assertThat(energy.textContent()).isEqualTo(planned);
    }

    @Test
    void something_else_that_was_eaten_is_looked_up_and_counts_and_can_be_taken_back() {
        open("week/" + plan(2, 7));
        var energy = page.locator(".day-energy").first();
        var planned = energy.textContent();
        page.locator(".serving").first().click();
        page.waitForSelector(".option");
        button("Something else").click();
        page.locator("#instead-search").fill("pizza");
        page.locator(".instead-found button").first().click();
        page.locator(".instead-eaten li").waitFor();
        page.getByLabel(Pattern.compile("^More ")).click();
        fitsEveryScreen();
        button("Write it down").click();
        shows("Written down: something else.");
        assertThat(page.locator(".meal .tag").first().textContent()).containsIgnoringCase("pizza");
        assertThat(energy.textContent()).isNotEqualTo(planned);
        isAccessible();
        page.locator(".serving").first().click();
        button("Something else").click();
        shows("Taken back.");
        assertThat(energy.textContent()).isEqualTo(planned);
    }

    @Test
    void something_else_is_told_by_keyboard_alone() {
        open("week/" + plan(2, 8));
        page.waitForSelector(".serving");
        tabTo("document.activeElement.classList.contains('serving')");
        page.keyboard().press("Enter");
        page.waitForSelector(".option");
        tabTo("document.activeElement.textContent.trim() === 'Something else'");
        page.keyboard().press("Enter");
        page.keyboard().type("banana");
        page.waitForSelector(".instead-found button");
        tabTo("!!document.activeElement.closest('.instead-found')");
        page.keyboard().press("Enter");
        tabTo("document.activeElement.textContent.trim() === 'Write it down'");
        page.keyboard().press("Enter");
        shows("Written down: something else.");
    }

    @Test
    void a_week_that_is_gone_is_said_kindly() {
        open("week/" + UUID.randomUUID());
        shows("This week is no longer here");
        isAccessible();
    }

    @Test
    void names_of_foods_are_text_whatever_is_in_them() {
        page.route("**/v1/plans/*", route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"name\":\"[^\"]*\"",
                            "\"name\":\"<img src=x onerror=alert(1)><b>Soup</b>\"")));
        });
        open("week/" + plan());
        page.waitForSelector(".serving");
        assertThat(page.locator(".serving-name").first().textContent()).isEqualTo("<img src=x onerror=alert(1)><b>Soup</b>");
        assertThat(page.locator(".serving img").count()).isZero();
    }

    @Test
    void a_week_prints_on_one_sheet() {
        open("week/" + plan());
        page.waitForSelector(".serving");
        assertThat(sheets(page)).isEqualTo(A4_PAGES);
    }

    static int sheets(Page page) {
        var pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        return pdf.split("/Type\\s*/Page\\b", -1).length - 1;
    }
}
