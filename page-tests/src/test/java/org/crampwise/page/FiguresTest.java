package org.crampwise.page;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** How fast the page is on loopback, and pictures of it: mvn -Ppage -pl page-tests test -Dtest=FiguresTest -Dcrampwise.figures=true. */
@EnabledIfSystemProperty(named = "crampwise.figures", matches = "true", disabledReason = "measures: -Dcrampwise.figures=true")
class FiguresTest extends Visit {

    private static final int TIMES = 15;
    /** Milliseconds from choosing an alternative until its bars are drawn, the frame after included. */
    private static final String UNTIL_BARS = """
            option => new Promise(done => {
                const begin = performance.now();
                const seen = new MutationObserver(() => requestAnimationFrame(
                    () => { seen.disconnect(); done(performance.now() - begin); }));
                seen.observe(document.querySelector('.sheet-effect'), { childList: true, subtree: true, attributes: true, characterData: true });
                option.click();
            })""";

    @Test
    void first_view_and_swap() {
        open("");
        var views = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            page.reload();
            page.waitForSelector("h1");
            page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
            views[time] = number("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        }
        print("first view, warm", views);
        var weeks = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            page.navigate("about:blank");
            page.navigate(Service.page() + "/#/week/" + plan());
            page.waitForSelector(".serving");
            weeks[time] = number("performance.now()");
        }
        print("a stored week on the screen", weeks);
        page.locator(".serving").first().click();
        page.waitForSelector("input[name=alternative]");
        var swaps = new double[Math.min(TIMES, page.locator("input[name=alternative]").count())];
        for (int option = 0; option < swaps.length; option++) {
            swaps[option] = ((Number) page.locator("input[name=alternative]").nth(option).evaluate(UNTIL_BARS)).doubleValue();
        }
        print("bars after a choice", swaps);
    }

    /** Four kinds of people, three seeds each, to be looked at. */
    @Test
    void twelve_weeks_as_pictures() {
        var people = Map.of("woman-of-72", "\"profile\": " + WOMAN, "vegan-of-33", """
                "diet": "vegan", "profile": {"age": 33, "sex": "female", "heightCm": 168, "weightKg": 60, "activity": "active",
                 "health": {"answered": true}}""", "man-of-28", """
                "profile": {"age": 28, "sex": "male", "heightCm": 185, "weightKg": 84, "activity": "very_active",
                 "health": {"answered": true}}""", "vegetarian-of-66",
                """
                        "diet": "vegetarian", "without": ["gluten"], "profile": {"age": 66, "sex": "male", "heightCm": 178, "weightKg": 79,
                         "activity": "low_active", "health": {"answered": true}}""");
        people.forEach((name, fields) -> {
            for (int seed = 1; seed <= 3; seed++) {
                open("week/" + planOf("{%s, \"startDate\": \"2026-11-30\", \"days\": 7, \"seed\": %d}".formatted(fields, seed)));
                page.waitForSelector(".serving");
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(Path.of("target", "weeks", name + "-" + seed + ".png")));
            }
        });
    }

    /** The views people use most, on a phone and on a desk, in light and dark. */
    @Test
    void views_as_pictures() {
        open("start/1");
        button("Fill in a sample person").click();
        open("diary");
        button("Store my answers and begin").click();
        page.waitForSelector(".nights");
        for (int width : new int[]{ 390, 1280 }) {
            page.setViewportSize(width, 900);
            for (var view : Map.of("week/" + plan(), ".serving", "foods", ".food-row", "diary", ".nights", "nutrients", ".rich",
                    "shopping/" + plan(), ".buy", "start/1", "#field-age").entrySet()) {
                open(view.getKey());
                page.waitForSelector(view.getValue());
                page.waitForLoadState(LoadState.NETWORKIDLE);
                picture(view.getKey().split("/")[0] + "-" + width, true);
            }
            open("week/" + plan());
            page.locator(".serving").nth(3).click();
            page.locator(".option input").first().check();
            picture("serving-" + width, false);
            page.keyboard().press("Escape");
            open("diary");
            button("Write down last night").click();
            button("One more").click();
            picture("night-" + width, false);
            page.keyboard().press("Escape");
        }
    }

    private void picture(String name, boolean isWhole) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(isWhole)
                .setPath(Path.of("target", "views", name + ".png")));
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf("%s: %.0f ms (median), %.0f ms at most, of %d%n", what, millis[millis.length / 2],
                millis[millis.length - 1], millis.length);
    }
}
