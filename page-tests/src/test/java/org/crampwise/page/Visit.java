package org.crampwise.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** Somebody who visits the page: a fresh browser profile for each test, and what every visit must leave behind: no error. */
abstract class Visit {

    static final String WOMAN = """
            {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active", "health": {"answered": true}}""";

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static Browser browser;
    private static String sharedPlan;

    BrowserContext context;
    Page page;
    private final List<String> slips = new ArrayList<>();

    @BeforeEach
    void visit() {
        var executable = Stream.concat(Optional.ofNullable(System.getenv("CRAMPWISE_BROWSER")).stream(), BROWSERS.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(executable.isPresent(),
                "The tests of the page are skipped: no Chromium or Chrome was found. CRAMPWISE_BROWSER may name one.");
        context = browser(executable.get())
                .newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
        context.setDefaultTimeout(20_000);
        page = newTab();
    }

    private static synchronized Browser browser(Path executable) {
        if (browser == null) {
            var playwright = Playwright
                    .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // continuous integration runs as root in a container, where Chromium's own sandbox cannot be set up
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox")));
        }
        return browser;
    }

    Page newTab() {
        var tab = context.newPage();
        tab.onPageError(slips::add);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                slips.add(message.text());
            }
        });
        return tab;
    }

    @AfterEach
    void leave() {
        if (context != null) {
            context.close();
            assertThat(slips).as("errors in the browser's console").isEmpty();
        }
    }

    void open(String address) {
        page.navigate(Service.page() + "/#/" + address);
        page.waitForSelector("h1");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void answer(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    void tabTo(String isThere) {
        for (int presses = 0; presses < 90; presses++) {
            if (Boolean.TRUE.equals(page.evaluate(isThere))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by the tabulator key: " + isThere);
    }

    void shows(String words) {
        page.getByText(words).first().waitFor();
    }

    /** A plan of a week that tests only look at; it is made once. */
    static synchronized String plan() {
        if (sharedPlan == null) {
            sharedPlan = plan(7, 1);
        }
        return sharedPlan;
    }

    static String plan(int days, int seed) {
        return planOf("""
                {"profile": %s, "startDate": "2026-11-23", "days": %d, "seed": %d}""".formatted(WOMAN, days, seed));
    }

    static String planOf(String request) {
        var found = ID.matcher(Service.post("/v1/plans", request));
        assertThat(found.find()).as("a plan for the tests").isTrue();
        return found.group(1);
    }

    private static final int[] WIDTHS = { 320, 390, 768, 1280, 1920 };
    /** Words whose end lies beyond the end of their own box, or of the entry of a list they stand in. */
    private static final String SPILLED = """
            () => [...document.querySelectorAll('main *')].filter(each => {
                const style = getComputedStyle(each);
                if (each.children.length || !each.textContent.trim() || each.closest('.only-heard') || !each.checkVisibility()
                    || style.overflowX !== 'visible') return false;
                const words = document.createRange();
                words.selectNodeContents(each);
                const end = words.getBoundingClientRect().right;
                const entry = each.closest('li');
                return style.display !== 'inline' && end > each.getBoundingClientRect().right + 1
                    || entry && end > entry.getBoundingClientRect().right + 1;
            }).map(each => each.className + ': ' + each.textContent.trim().slice(0, 40))""";
    /** Every view at every width, to be looked at: -Dcrampwise.pictures=true puts them into target/looks. */
    private static final boolean PICTURES = Boolean.getBoolean("crampwise.pictures");
    private static final int SETTLED_MILLIS = 5_000;
    private static final String TOO_WIDE = """
            width => [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > width)
                .map(each => `${each.outerHTML.slice(0, 80)} reaches ${each.getBoundingClientRect().right}`).slice(0, 10)""";

    void isAccessible() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations).extracting(each -> each.getId() + ": " + each.getNodes().getFirst().getHtml()).isEmpty();
    }

    /** Phones, tablets and desks, in light and in dark colours. */
    void fitsEveryScreen() {
        for (var colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (int width : WIDTHS) {
                hasNoSidewaysScroll(width);
                spillsNothing(width);
                if (PICTURES) {
                    picture(colours, width);
                }
            }
            isAccessible();
        }
    }

    private void picture(ColorScheme colours, int width) {
        var address = page.url().replaceFirst("^[^#]*#?/?", "").replaceAll("[^a-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "looks",
                "%s-%s-%d.png".formatted(address.isEmpty() ? "welcome" : address, colours.name().toLowerCase(Locale.ROOT),
                        width))));
    }

    /** No words run out of their place, into what stands beside them. */
    private void spillsNothing(int width) {
        assertThat(page.evaluate(SPILLED)).as("what runs out of its place at %s, %d wide", page.url(), width)
                .isEqualTo(List.of());
    }

    /** Once it has settled: a page that is just drawn anew may be wider for a moment. */
    void hasNoSidewaysScroll(int width) {
        page.setViewportSize(width, 900);
        try {
            page.waitForFunction("width => document.documentElement.scrollWidth === width", width,
                    new Page.WaitForFunctionOptions().setTimeout(SETTLED_MILLIS));
        } catch (TimeoutError wider) {
            assertThat(page.evaluate(TOO_WIDE, width)).as("what is too wide for %s at %d", page.url(), width)
                    .isEqualTo(List.of());
            throw wider;
        }
    }
}
