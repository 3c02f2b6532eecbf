package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevelopersTest extends Visit {

    @Test
    void the_three_calls_run_as_they_are_shown() {
        open("developers");
        for (int call = 0; call < 3; call++) {
            page.locator(".call").nth(call).locator("button").first().click();
        }
        page.waitForCondition(() -> page.locator(".answered").count() == 3);
        assertThat(page.locator(".answered").allTextContents()).allMatch(words -> words.startsWith("Answered"));
        assertThat(page.locator(".code-answer").nth(2).textContent()).contains("\"certificate\"");
        isAccessible();
    }

    @Test
    void a_call_is_run_by_keyboard_alone() {
        open("developers");
        tabTo("!!document.activeElement.closest('.call') && document.activeElement.localName === 'button'");
        page.keyboard().press("Enter");
        page.waitForSelector(".answered");
    }
}
