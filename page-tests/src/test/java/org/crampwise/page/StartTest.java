package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

class StartTest extends Visit {

    @Test
    void one_press_leads_to_a_sample_week() {
        open("");
        isAccessible();
        button("Show me a sample week").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Making your week")).waitFor();
        isAccessible();
        page.waitForSelector(".day", new Page.WaitForSelectorOptions().setTimeout(90_000));
        assertThat(page.locator(".day").count()).isEqualTo(7);
        assertThat(page.locator(".day .day-bars li").count()).isEqualTo(35);
    }

    @Test
    void what_is_missing_is_named_and_one_press_away() {
        open("start/1");
        button("Continue").click();
        shows("Please fill in:");
        isAccessible();
        page.locator(".missing a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("field-age");
    }

    @Test
    void the_way_to_ones_needs_can_be_gone_by_keyboard_alone() {
        open("start/1");
        typeInto("field-age", "68");
        typeInto("field-heightCm", "175");
        typeInto("field-weightKg", "80");
        choose("sex", "ArrowDown");
        choose("activity", "ArrowDown");
        press("Continue");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What you eat")).waitFor();
        isAccessible();
        press("Continue");
        shows("Kidney disease of any stage");
        isAccessible();
        press("None of these, continue");
        shows("ACE inhibitor");
        press("None of these, continue");
        shows("Dark urine");
        press("None of these, continue");
        shows("What you need each day");
        isAccessible();
        assertThat(page.locator(".facts tbody tr").count()).isEqualTo(5);
        assertThat(button("Plan my week").isVisible()).isTrue();
        fitsEveryScreen();
    }

    private void typeInto(String id, String value) {
        tabTo("document.activeElement.id === '" + id + "'");
        page.keyboard().type(value);
    }

    private void choose(String name, String key) {
        tabTo("document.activeElement.name === '" + name + "'");
        page.keyboard().press(key);
    }

    private void press(String name) {
        tabTo("document.activeElement.textContent.trim() === '" + name + "'");
        page.keyboard().press("Enter");
    }

    @Test
    void a_question_not_answered_is_asked_first_and_never_a_no() {
        sample();
        page.evaluate("location.hash = '#/start/3'");
        button("I would rather not answer").click();
        page.evaluate("location.hash = '#/start/6'");
        shows("A few health questions are still open");
        isAccessible();
        assertThat(button("Plan my week").count()).isZero();
    }

    @Test
    void kidney_disease_gets_no_plan_and_is_told_so_kindly() {
        sample();
        page.evaluate("location.hash = '#/start/3'");
        page.getByLabel("Kidney disease of any stage").check();
        button("Continue").click();
        page.evaluate("location.hash = '#/start/6'");
        shows("A meal plan is not the right help now");
        isAccessible();
        assertThat(button("Plan my week").count()).isZero();
    }

    @Test
    void a_medicine_we_do_not_know_asks_first() {
        sample();
        page.evaluate("location.hash = '#/start/4'");
        page.getByLabel("Another medicine that is not in this list").check();
        button("Continue").click();
        page.evaluate("location.hash = '#/start/6'");
        shows("Please ask first, then plan");
        isAccessible();
    }

    @Test
    void nobody_says_none_to_a_list_that_is_not_shown_whole() {
        sample();
        page.evaluate("location.hash = '#/start/4'");
        page.getByLabel("Find a medicine by its name").fill("lisinopril");
        assertThat(page.locator(".ticks .tick").count()).isEqualTo(2);
        button("None of these, continue").click();
        shows("Please look through the whole list first");
        assertThat(page.locator(".ticks .tick").count()).isGreaterThan(30);
        isAccessible();
    }

    @Test
    void a_reload_keeps_the_answers_and_closing_the_tab_forgets_them() {
        sample();
        page.reload();
        assertThat(page.getByLabel("Age").inputValue()).isEqualTo("72");
        page = newTab();
        open("start/1");
        assertThat(page.getByLabel("Age").inputValue()).isEmpty();
    }

    @Test
    void in_american_units_height_and_weight_are_the_same_person() {
        open("start/1");
        answer("Height", "162");
        answer("Weight", "64");
        page.locator(".display-menu summary").click();
        button("US").click();
        assertThat(page.getByLabel("Weight").inputValue()).isEqualTo("141");
        assertThat(page.locator("#field-heightCm").inputValue() + "'" + page.locator("#field-inches").inputValue())
                .isEqualTo("5'4");
        isAccessible();
    }

    @Test
    void a_hold_asks_for_what_would_settle_it_and_looks_again() {
        sample();
        page.evaluate("location.hash = '#/start/4'");
        page.getByLabel("Warfarin").check();
        button("Continue").click();
        page.evaluate("location.hash = '#/start/6'");
        shows("Please ask first, then plan");
        page.getByLabel("A doctor or pharmacist has looked at this on").fill("2026-11-20");
        page.getByLabel("How much vitamin K on a usual day?").fill("90");
        fitsEveryScreen();
        button("Look again with this").click();
        button("Plan my week").waitFor();
        isAccessible();
    }

    private void sample() {
        open("start/1");
        button("Fill in a sample person").click();
    }
}
