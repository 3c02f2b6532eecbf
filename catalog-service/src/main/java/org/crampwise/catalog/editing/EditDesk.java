package org.crampwise.catalog.editing;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.access.Editors;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodView;
import org.crampwise.catalog.history.Change.Author;
import org.crampwise.catalog.request.IfMatch;
import org.crampwise.catalog.request.InvalidRequest;
import org.crampwise.catalog.request.Violation;
import org.crampwise.catalog.request.Violations;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Takes in what editors send and hands it, read and checked, to the one who writes. */
@ApplicationScoped
public class EditDesk {

    static final String EDITOR = "Declared-Editor";
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_EDITOR = 100;
    /** Imports name their foods so; an editor's food of such a name would stand in their way. */
    private static final String IMPORTED = "fdc-";

    private final FoodReading reading;
    private final FoodEditor editor;
    private final IdempotencyKey.Repository keys;
    private final ObjectMapper json;
    private final Editors editors;
    private final Clock clock;

    EditDesk(FoodReading reading, FoodEditor editor, IdempotencyKey.Repository keys, ObjectMapper json, Editors editors,
            Clock clock) {
        this.reading = reading;
        this.editor = editor;
        this.keys = keys;
        this.json = json;
        this.editors = editors;
        this.clock = clock;
    }

    @Transactional
    Added add(Map<String, Object> body, @Nullable String key, @Nullable String declaredEditor) {
        var author = author(declaredEditor);
        if (key == null) {
            return create(body, author);
        }
        requireLength("Idempotency-Key", key, LONGEST_KEY);
        var known = keys.claim(key, FoodFacts.sha256(written(body)), clock.instant());
        if (known.isPresent()) {
            return known.get().answer();
        }
        var added = create(body, author);
        keys.answered(key, added);
        return added;
    }

    private Added create(Map<String, Object> body, Author author) {
        var id = body.get("id") instanceof String sent ? sent : idOf(body.get("name"));
        var facts = read(body, id);
        if (id.startsWith(IMPORTED)) {
            throw new InvalidRequest(List.of(Violation.at("/id", id, "Ids that begin with fdc- are those of imported foods.")));
        }
        var food = editor.create(facts, author);
        return new Added(id, food.tag(), written(FoodView.of(food)));
    }

    Food change(String id, IfMatch match, @Nullable String declaredEditor, Function<FoodFacts, Map<String, Object>> change) {
        return editor.change(id, match, author(declaredEditor), present -> read(change.apply(present), id));
    }

    Food remove(String id, IfMatch match, @Nullable String declaredEditor) {
        return editor.remove(id, match, author(declaredEditor));
    }

    Food restore(String id, IfMatch match, @Nullable String declaredEditor) {
        return editor.restore(id, match, author(declaredEditor));
    }

    private FoodFacts read(Map<String, Object> body, String id) {
        var violations = new Violations();
        return reading.read(body, id, violations).orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    /** "Crème fraîche, light" becomes creme-fraiche-light. */
    private static String idOf(@Nullable Object name) {
        return Normalizer.normalize(String.valueOf(name), Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Who signed in needs not declare anything, and cannot be somebody else. */
    private Author author(@Nullable String declaredEditor) {
        if (declaredEditor != null) {
            requireLength(EDITOR, declaredEditor, LONGEST_EDITOR);
        }
        return Author.editor(editors.subject().or(() -> Optional.ofNullable(declaredEditor).map(String::strip)));
    }

    private static void requireLength(String header, String value, int longest) {
        if (value.isBlank() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(
                    List.of(Violation.of(header, value, "This header must have 1 to %d characters.".formatted(longest))));
        }
    }

    private String written(Object value) {
        try {
            return json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A food cannot be written as JSON.", e);
        }
    }
}
