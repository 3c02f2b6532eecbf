package org.crampwise.planner.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class NearestWordTest {

    private static final List<String> WORDS = List.of("vegan", "vegetarian", "pescatarian", "omnivore", "low_active", "tree-nut");

    @ParameterizedTest
    @CsvSource({ "vegn, vegan", "veagn, vegan", "Vegetarain, vegetarian", "low-active, low_active", "treenut, tree-nut",
        "pescetarian, pescatarian" })
    void slips_are_recognised(String slip, String meant) {
        assertThat(NearestWord.to(slip, WORDS)).contains(meant);
    }

    @Test
    void something_else_is_not_guessed() {
        assertThat(NearestWord.to("keto", WORDS)).isEmpty();
        assertThat(NearestWord.to("x".repeat(100_000), WORDS)).isEmpty();
    }

    @Property(tries = 200)
    void a_word_is_nearest_to_itself(@ForAll @AlphaChars @StringLength(min = 1, max = 40) String word) {
        assertThat(NearestWord.to(word, List.of("somethingquitedifferent", word))).contains(word);
    }
}
