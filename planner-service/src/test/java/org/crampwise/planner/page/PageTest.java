package org.crampwise.planner.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/** What the service itself has to do for its page; what the page does is tested in a browser, in `page-tests`. */
@QuarkusTest
class PageTest {

    private static final String FORBIDDEN = "(?is).*\\b(prevents?|cures?|treats?|stops? cramps|you are deficient|verhindert|heilt|behandelt|lindert)\\b.*";
    private static final Pattern HOLE = Pattern.compile("\\{\\w+}");

    @Inject
    ObjectMapper json;

    @Test
    void the_page_may_run_its_own_scripts_only_and_ask_nobody_but_the_two_services() {
        given().get("/").then().statusCode(200).contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'; style-src 'self'"))
                .header("Content-Security-Policy", containsString("connect-src 'self' http://localhost:"))
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void the_library_of_the_page_comes_from_the_service_itself() {
        given().get("/_static/lit-html/lit-html.js").then().statusCode(200).contentType("text/javascript");
    }

    @Test
    void the_page_is_told_where_the_catalog_is() {
        given().get("/page/settings.json").then().statusCode(200).body("catalogUrl", containsString("http://localhost:"))
                .body("signIn", equalTo(false));
    }

    @Test
    void a_new_version_of_the_page_shows_at_once() {
        given().get("/page/app.js").then().statusCode(200).header("Cache-Control", equalTo("no-cache"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "de" })
    void no_text_of_the_page_claims_to_heal(String language) throws IOException {
        assertThat(messages(language).values()).isNotEmpty().noneMatch(text -> text.matches(FORBIDDEN));
    }

    @Test
    void german_says_all_that_english_says() throws IOException {
        var english = messages("en");
        var german = messages("de");
        assertThat(german).containsOnlyKeys(english.keySet());
        assertThat(german).allSatisfy((key, text) -> assertThat(holes(text)).as(key).isEqualTo(holes(english.get(key))));
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private Map<String, String> messages(String language) throws IOException {
        try (var file = PageTest.class.getResourceAsStream("/META-INF/resources/page/messages/%s.json".formatted(language))) {
            return json.readValue(new String(file.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        }
    }
}
