package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.options.LoadState;

class LooksTest extends Visit {

    private static final int MOST_BYTES = 250_000;

    @ParameterizedTest
    @CsvSource({ "'', h1", "start/1, #field-age", "start/2, main fieldset", "start/3, .tick", "start/4, .tick", "start/5, .tick",
        "week/PLAN, .serving", "shopping/PLAN, .buy", "shopping, h1", "foods, .food-row", "nutrients, .rich", "diary, h1",
        "developers, .code", "about, h1", "nowhere, h1" })
    void nothing_must_be_scrolled_sideways(String address, String content) {
        open(address.replace("PLAN", plan()));
        page.waitForSelector(content);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        fitsEveryScreen();
    }

    @Test
    void a_sheet_with_alternatives_fits_a_small_phone() {
        page.setViewportSize(320, 640);
        open("week/" + plan());
        page.locator(".serving").first().click();
        page.waitForSelector(".option");
        hasNoSidewaysScroll(320);
        isAccessible();
        fitsEveryScreen();
    }

    @Test
    void by_keyboard_the_content_is_one_press_away() {
        open("shopping/" + plan());
        page.waitForSelector(".buy");
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        for (int presses = 0; presses < 3; presses++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        assertThat(page.locator(".buy-in").count()).isEqualTo(1);
    }

    @Test
    void larger_letters_and_dark_colours_stay_for_the_next_visit() {
        open("");
        page.locator(".display-menu summary").click();
        button("Larger").click();
        button("Dark").click();
        isAccessible();
        page.reload();
        assertThat(page.evaluate("document.documentElement.dataset.theme + document.documentElement.dataset.size"))
                .isEqualTo("darklarge");
        for (var address : new String[]{ "", "start/2", "week/" + plan(), "shopping/" + plan(), "foods", "diary" }) {
            open(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            fitsEveryScreen();
        }
    }

    @Test
    void scripts_are_small_and_come_from_the_service_alone() {
        var bytes = new AtomicInteger();
        page.onResponse(response -> {
            assertThat(response.url()).startsWith("http://localhost:");
            if (response.url().endsWith(".js")) {
                bytes.addAndGet(zipped(response.body()));
            }
        });
        for (var address : new String[]{ "", "start/1", "week/" + plan(), "shopping/" + plan(), "foods", "nutrients",
            "developers", "about" }) {
            open(address);
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.println("All scripts of the page have %d bytes compressed.".formatted(bytes.get()));
        assertThat(bytes.get()).isLessThan(MOST_BYTES);
    }

    private static int zipped(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.size();
    }
}
