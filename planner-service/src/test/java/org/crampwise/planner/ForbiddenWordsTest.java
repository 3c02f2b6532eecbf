package org.crampwise.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no text of ours may say: promises about cramps, diagnoses, doses, dangerous advice. Every text an answer can hold stands
 * in a seed, a template, the page or a string of the code of either service, and all of these are read here.
 */
class ForbiddenWordsTest {

    private static final List<String> FORBIDDEN = List.of(
            // promises
            "\\bprevent(s|ed|ing|ion)?\\b", "\\bcur(es?|ing)\\b", "(?<!dry-)\\bcured\\b(?![- ]meat)", "\\btreat(s|ed|ing)?\\b",
            "\\b(stop|end|banish|relieve|eas)(e?s|ing)?\\b[^.]{0,30}\\bcramps?\\b", "\\bguarantee", "\\bcramp-free\\b",
            "(?<!slow )\\bheal(s|ed|ing)?\\b", "\\bremedy\\b", "\\bgets? rid of\\b", "half of (all )?(people|adults) over 65",
            // diagnoses
            "\\byou (are|may be|might be|could be) deficient\\b", "\\byou have a deficiency\\b", "\\byour deficiency\\b",
            "\\byou lack\\b",
            // doses and changes of medicines
            "\\b(take|swallow|add)\\b[^.]{0,20}\\b(potassium|magnesium|calcium|salt)[ -](tablet|pill|capsule|powder|product)",
            "\\btake\\b[^.]{0,15}\\d+ ?(mg|g|mmol|meq|ug|iu)\\b", "\\bincrease (your|the) (dose|medicine|supplement)",
            "\\b(stop|skip|halve) (taking )?your (medicine|tablet|pill)", "\\bquinine\\b", "\\btonic water\\b",
            // dangerous habits
            "\\bmore sun(light|shine)?\\b", "\\bsunbath", "\\bget (some )?sun\\b", "(?<!not )\\bforce fluid", "\\bdrink more\\b",
            "\\bdrink as much\\b", "\\bsalt tablet", "\\bvitamin k2\\b");

    /** Sentences that say the forbidden thing to forbid it, or use its word for something else. */
    private static final Set<String> ALLOWED = Set.of(
            "it needs repeating. These foods give K1, which is another form, and vitamin K "
                    + "is no goal of a plan, as it is a danger with warfarin.",
            "\"question\": \"Vitamin K2 for night cramps\"",
            "advice should be individual, not \\\"drink more\\\"");

    private static final Pattern ANY = Pattern.compile(String.join("|", FORBIDDEN), Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern
            .compile("//[^\\n]*|/\\*.*?\\*/|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'",
                    Pattern.DOTALL);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void no_text_that_an_answer_can_hold_says_what_none_may() {
        assertThat(texts().filter(text -> ANY.matcher(text.words()).find())
                .filter(text -> ALLOWED.stream().noneMatch(text.words()::contains))
                .map(text -> {
                    var found = ANY.matcher(text.words());
                    found.find();
                    return "%s: \"%s\" in: %s".formatted(ROOT.relativize(text.file()), found.group(), text.words());
                })).isEmpty();
    }

    @Test
    void the_texts_are_really_read() {
        var words = texts().map(Text::words).toList();
        assertThat(words).anyMatch(text -> text.contains("Warfarin and its relatives depend on an even amount of vitamin K."))
                .anyMatch(text -> text.contains("The rules that hold for you leave nothing between"))
                .anyMatch(text -> text.contains("not medical advice"))
                .anyMatch(text -> text.contains("No plan is made until a clinician has looked at this"));
        assertThat(words.size()).isGreaterThan(3000);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Magnesium prevents cramps.", "Bananas stop night cramps.", "This cures you.",
        "Potassium treats cramps.",
        "You are deficient in vitamin D.", "Take potassium tablets.", "Take 300 mg of it.", "A glass of tonic water", "quinine",
        "Spend more sun on your skin", "Drink more when it is hot", "About half of people over 65 have them" })
    void what_is_forbidden_is_found(String text) {
        assertThat(ANY.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "not medical advice, diagnosis or treatment", "Do not force fluid: too much water is dangerous.",
        "take no potassium, calcium or vitamin D product on your own", "Covers your reference intake.",
        "contributes to normal muscle function" })
    void what_may_be_said_is_not_found(String text) {
        assertThat(ANY.matcher(text).find()).isFalse();
    }

    private record Text(Path file, String words) {}

    private static Stream<Text> texts() {
        return Stream.of("seeds", "planner-service/src/main", "catalog-service/src/main").map(ROOT::resolve)
                .flatMap(ForbiddenWordsTest::files).flatMap(ForbiddenWordsTest::textsOf);
    }

    private static Stream<Path> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Text> textsOf(Path file) {
        var name = file.getFileName().toString();
        if (name.endsWith(".java")) {
            return strings(read(file)).stream().map(words -> new Text(file, words));
        }
        return name.matches(".*\\.(csv|json|txt|html|js|properties|yaml|md)")
                ? read(file).lines().map(words -> new Text(file, words.strip()))
                : Stream.of();
    }

    /** The string literals; comments are for readers of the code. */
    private static List<String> strings(String code) {
        var strings = new ArrayList<String>();
        for (Matcher part = CODE.matcher(code); part.find();) {
            for (int group = 1; group <= 2; group++) {
                if (part.group(group) != null) {
                    strings.add(part.group(group));
                }
            }
        }
        return strings;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
