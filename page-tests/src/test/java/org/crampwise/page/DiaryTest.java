package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

class DiaryTest extends Visit {

    @Test
    void a_diary_asks_before_it_stores_anything_and_is_deleted_for_good() {
        open("diary");
        shows("First a few answers about you");
        isAccessible();
        begin();
        assertThat(page.locator(".night-untold").count()).isGreaterThan(49);
        isAccessible();
        button("Delete my diary and answers").click();
        button("Yes, delete all of it for good").click();
        shows("Start a diary");
        isAccessible();
    }

    @Test
    void a_night_told_stands_in_the_calendar_after_a_reload() {
        begin();
        tellTwoCramps();
        page.reload();
        page.waitForSelector(".night-some:not(.night-sample)");
        assertThat(page.locator(".night-some:not(.night-sample) .night-count").textContent()).isEqualTo("2");
        shows("There are too few nights yet to tell a trend");
        fitsEveryScreen();
    }

    @Test
    void a_sign_that_needs_care_comes_before_everything_else() {
        begin();
        button("Write down last night").click();
        page.locator("#night-sheet summary").click();
        page.getByLabel("Dark urine").check();
        isAccessible();
        button("Save").click();
        shows("Please get help first");
        isAccessible();
    }

    @Test
    void a_night_is_told_by_keyboard_alone() {
        open("start/1");
        button("Fill in a sample person").click();
        open("diary");
        press("Store my answers and begin");
        page.waitForSelector(".nights");
        press("Write down last night");
        page.waitForSelector("#night-sheet[open]");
        press("One more");
        page.keyboard().press("Enter");
        tabTo("!!document.activeElement.labels?.[0]?.textContent.includes('Minutes')");
        page.keyboard().type("10");
        press("Save");
        page.waitForSelector(".night-some:not(.night-sample)");
        assertThat(page.evaluate("document.activeElement.textContent.trim()")).isEqualTo("Write down last night");
        isAccessible();
        assertThat(page.locator(".night-some:not(.night-sample) .night-count").textContent()).isEqualTo("2");
    }

    private void press(String name) {
        tabTo("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim() === '%s'"
                .formatted(name));
        page.keyboard().press("Enter");
    }

    private void begin() {
        open("start/1");
        button("Fill in a sample person").click();
        open("diary");
        button("Store my answers and begin").click();
        page.waitForSelector(".nights");
    }

    private void tellTwoCramps() {
        button("Write down last night").click();
        button("One more").click();
        button("One more").click();
        page.getByLabel("Minutes, all together", new Page.GetByLabelOptions().setExact(true)).fill("15");
        isAccessible();
        button("Save").click();
        page.waitForSelector(".night-some:not(.night-sample)");
    }
}
