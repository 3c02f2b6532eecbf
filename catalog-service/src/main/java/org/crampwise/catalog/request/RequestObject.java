package org.crampwise.catalog.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON body, read field by field. A field that is absent or null reads as empty; one that is wrong reads as empty and
 * leaves a violation. It remembers which fields were asked for, so that {@link #rejectUnread} can name the others.
 */
public final class RequestObject {

    private static final int MOST_DECIMALS = 8;
    private static final int MOST_ELEMENTS = 100;

    private final String pointer;
    private final Map<?, ?> fields;
    private final Violations violations;
    private final Set<String> read = new LinkedHashSet<>();

    private RequestObject(String pointer, Map<?, ?> fields, Violations violations) {
        this.pointer = pointer;
        this.fields = fields;
        this.violations = violations;
    }

    public static RequestObject of(Map<String, ?> body, Violations violations) {
        return new RequestObject("", body, violations);
    }

    private static Optional<RequestObject> of(String pointer, @Nullable Object value, Violations violations) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new RequestObject(pointer, map, violations));
        }
        violations.add(pointer, value, "This must be an object.");
        return Optional.empty();
    }

    public String pointer(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    public String pointer() {
        return pointer;
    }

    public List<String> names() {
        return fields.keySet().stream().map(String::valueOf).toList();
    }

    public void reject(String field, String message) {
        violations.add(pointer(field), fields.get(field), message);
    }

    public Optional<Object> value(String field) {
        read.add(field);
        return Optional.ofNullable((Object) fields.get(field));
    }

    /** Empty with a violation where the field was not sent; a wrong one has its violation already. */
    public <T> Optional<T> required(String field, Optional<T> value) {
        if (value(field).isEmpty()) {
            violations.add(pointer(field), null, "This field is required.");
        }
        return value;
    }

    public Optional<BigDecimal> decimal(String field, BigDecimal from, BigDecimal to) {
        return value(field).flatMap(value -> {
            var number = value instanceof Number sent ? new BigDecimal(sent.toString()) : null;
            if (number == null || number.compareTo(from) < 0 || number.compareTo(to) > 0) {
                reject(field, "This must be a number from %s to %s.".formatted(from.toPlainString(), to.toPlainString()));
                return Optional.empty();
            }
            var plain = number.stripTrailingZeros();
            if (plain.scale() > MOST_DECIMALS) {
                reject(field, "This must have at most %d digits after the point.".formatted(MOST_DECIMALS));
                return Optional.empty();
            }
            return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
        });
    }

    public Optional<Integer> whole(String field, int to) {
        return decimal(field, BigDecimal.ZERO, BigDecimal.valueOf(to)).flatMap(number -> {
            if (number.scale() > 0) {
                reject(field, "This must be a whole number.");
                return Optional.empty();
            }
            return Optional.of(number.intValueExact());
        });
    }

    public Optional<Boolean> truth(String field) {
        return value(field).flatMap(value -> {
            if (value instanceof Boolean truth) {
                return Optional.of(truth);
            }
            reject(field, "This must be true or false.");
            return Optional.empty();
        });
    }

    public Optional<String> text(String field, int longest) {
        return value(field).flatMap(value -> text(pointer(field), value, longest));
    }

    private Optional<String> text(String at, @Nullable Object value, int longest) {
        if (!(value instanceof String text) || text.isBlank() || text.length() > longest) {
            violations.add(at, value, "This must be a text of 1 to %d characters.".formatted(longest));
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(RequestObject::isUnprintable)) {
            violations.add(at, null, "This must not hold control characters.");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    /** Characters a database or a reader of CSV stumbles over: control characters, and halves of characters. */
    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    public Optional<String> word(String field, List<String> accepted) {
        return value(field).flatMap(value -> word(pointer(field), value, accepted));
    }

    private Optional<String> word(String at, @Nullable Object value, List<String> accepted) {
        if (value instanceof String word && accepted.contains(word)) {
            return Optional.of(word);
        }
        violations.add(Violation.unknownWordAt(at, String.valueOf(value), "This must be one of the accepted words.", accepted));
        return Optional.empty();
    }

    /** Each word once; an absent list is empty. */
    public List<String> words(String field, List<String> accepted) {
        return distinct(field,
                elements(field).stream().flatMap(element -> word(element.pointer, element.value, accepted).stream())
                        .toList());
    }

    public List<String> texts(String field, int longest) {
        return distinct(field, elements(field).stream().flatMap(element -> text(element.pointer, element.value, longest).stream())
                .toList());
    }

    private List<String> distinct(String field, List<String> words) {
        if (Set.copyOf(words).size() < words.size()) {
            reject(field, "Each entry may stand here once.");
        }
        return words;
    }

    public Optional<RequestObject> object(String field) {
        return value(field).flatMap(value -> of(pointer(field), value, violations));
    }

    public List<RequestObject> objects(String field) {
        return elements(field).stream().flatMap(element -> of(element.pointer, element.value, violations).stream()).toList();
    }

    private record Element(String pointer, @Nullable Object value) {
    }

    private List<Element> elements(String field) {
        var value = value(field).orElse(List.of());
        if (!(value instanceof List<?> list) || list.size() > MOST_ELEMENTS) {
            reject(field, "This must be an array of at most %d entries.".formatted(MOST_ELEMENTS));
            return List.of();
        }
        var found = new ArrayList<Element>();
        IntStream.range(0, list.size()).forEach(i -> found.add(new Element(pointer(field) + "/" + i, list.get(i))));
        return found;
    }

    /** The fields nobody asked for are slips of the caller: none is ignored in silence. */
    public void rejectUnread() {
        names().stream().filter(name -> !read.contains(name)).forEach(name -> violations.add(
                Violation.unknownWordAt(pointer(name), name, "There is no field of this name.", List.copyOf(read))));
    }
}
