package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShoppingTest extends Visit {

    @Test
    void what_is_ticked_off_stays_ticked_after_a_reload_and_in_a_new_tab() {
        open("shopping/" + plan());
        page.locator(".buy input").nth(2).check();
        isAccessible();
        page.reload();
        page.waitForSelector(".buy");
        assertThat(page.locator(".buy input").nth(2).isChecked()).isTrue();
        page = newTab();
        open("shopping/" + plan());
        page.waitForSelector(".buy");
        assertThat(page.locator(".buy-in").count()).isEqualTo(1);
    }

    @Test
    void an_item_is_ticked_off_and_put_back_by_keyboard_alone() {
        open("shopping/" + plan());
        page.waitForSelector(".buy");
        tabTo("!!document.activeElement.closest('.buy')");
        page.keyboard().press("Space");
        assertThat(page.locator(".buy-in").count()).isEqualTo(1);
        fitsEveryScreen();
        page.keyboard().press("Space");
        assertThat(page.locator(".buy-in").count()).isZero();
    }

    @Test
    void the_list_prints_on_one_sheet() {
        open("shopping/" + plan());
        page.waitForSelector(".buy");
        assertThat(WeekTest.sheets(page)).isEqualTo(1);
    }

    @Test
    void a_calendar_can_subscribe_by_a_secret_address() {
        open("shopping/" + plan());
        button("Make a secret address").click();
        var address = page.locator("#calendar-address").inputValue();
        isAccessible();
        assertThat(address).startsWith(Service.page() + "/v1/calendars/");
        assertThat(Service.get(address.substring(Service.page().length()))).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void without_a_week_the_list_says_how_to_get_one() {
        open("shopping");
        shows("No week, no list yet");
        isAccessible();
    }
}
