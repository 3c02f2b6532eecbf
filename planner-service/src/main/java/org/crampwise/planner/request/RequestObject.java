package org.crampwise.planner.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON request, read field by field. A field that is absent or null reads as empty; one that is wrong reads as
 * empty and leaves a violation. It remembers which fields were asked for, so that {@link #rejectUnread} can name the others.
 */
public class RequestObject {

    private final String pointer;
    private final Map<?, ?> fields;
    private final Violations violations;
    private final Set<String> read = new LinkedHashSet<>();

    private RequestObject(String pointer, Map<?, ?> fields, Violations violations) {
        this.pointer = pointer;
        this.fields = fields;
        this.violations = violations;
    }

    /** A whole body; null, which is what an empty body is read as, is the one slip that leaves nothing else to read. */
    public static RequestObject of(@Nullable Map<String, ?> body, Violations violations) {
        if (body == null) {
            throw new InvalidRequest(List.of(Violation.of("", null, "must be a JSON object; the body is empty")));
        }
        return new RequestObject("", body, violations);
    }

    /** The object an element of an array is, or empty with a violation. */
    public static Optional<RequestObject> of(Element element, Violations violations) {
        if (element.value() instanceof Map<?, ?> map) {
            return Optional.of(new RequestObject(element.pointer(), map, violations));
        }
        violations.add(element.pointer(), element.value(), "must be an object");
        return Optional.empty();
    }

    /** An element of an array and where it stands. */
    public record Element(String pointer, @Nullable Object value) {
    }

    public String pointer(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    public boolean has(String field) {
        read.add(field);
        return fields.get(field) != null;
    }

    public Optional<Object> value(String field) {
        read.add(field);
        return Optional.ofNullable((Object) fields.get(field));
    }

    public <T> Optional<T> required(String field, Optional<T> value) {
        if (!has(field)) {
            violations.add(pointer(field), null, "is required");
        }
        return value;
    }

    public Optional<BigDecimal> decimal(String field, String from, String to) {
        return value(field).flatMap(value -> {
            var accepted = "must be a number from %s to %s".formatted(from, to);
            var number = numberOf(value);
            if (number.isEmpty() || number.get().compareTo(new BigDecimal(from)) < 0
                    || number.get().compareTo(new BigDecimal(to)) > 0) {
                violations.add(pointer(field), value, accepted);
                return Optional.empty();
            }
            return number;
        });
    }

    public Optional<Integer> integer(String field, int from, int to) {
        return value(field).flatMap(value -> {
            // 72.0 is a whole number too: some clients write every number with a point.
            var number = numberOf(value).filter(decimal -> decimal.stripTrailingZeros().scale() <= 0)
                    .filter(decimal -> decimal.compareTo(BigDecimal.valueOf(from)) >= 0)
                    .filter(decimal -> decimal.compareTo(BigDecimal.valueOf(to)) <= 0);
            if (number.isEmpty()) {
                violations.add(pointer(field), value, "must be a whole number from %d to %d".formatted(from, to));
            }
            return number.map(BigDecimal::intValue);
        });
    }

    public Optional<Boolean> truth(String field) {
        return typed(field, Boolean.class, "must be true or false");
    }

    public Optional<String> text(String field) {
        return typed(field, String.class, "must be a text");
    }

    public Optional<LocalDate> date(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                violations.add(pointer(field), text, "must be a date like 2026-11-23");
                return Optional.empty();
            }
        });
    }

    /** One of a fixed set of words. */
    public <T> Optional<T> word(String field, Map<String, T> words) {
        return value(field).flatMap(value -> wordOf(new Element(pointer(field), value), words, violations));
    }

    public static <T> Optional<T> wordOf(Element element, Map<String, T> words, Violations violations) {
        if (element.value() instanceof String text && words.containsKey(text)) {
            return Optional.of(words.get(text));
        }
        var accepted = List.copyOf(words.keySet());
        violations.add(Violation.unknownWord(element.pointer(), element.value(), "must be one of the accepted words", accepted));
        return Optional.empty();
    }

    public Optional<RequestObject> object(String field) {
        return value(field).flatMap(value -> of(new Element(pointer(field), value), violations));
    }

    /** The elements of an array; an absent array is empty. */
    public List<Element> elements(String field, int limit) {
        var value = value(field).orElse(List.of());
        if (!(value instanceof List<?> list)) {
            violations.add(pointer(field), value, "must be an array");
            return List.of();
        }
        if (list.size() > limit) {
            violations.add(pointer(field), list.size(), "must have at most %d elements".formatted(limit));
            return List.of();
        }
        var elements = new ArrayList<Element>();
        for (int i = 0; i < list.size(); i++) {
            elements.add(new Element(pointer(field) + "/" + i, list.get(i)));
        }
        return elements;
    }

    /** The fields nobody asked for are slips of the caller; a silently ignored "lactaton" could be dangerous. */
    public void rejectUnread() {
        for (var name : fields.keySet()) {
            if (!read.contains(name)) {
                violations.add(Violation.unknownWord(pointer((String) name), name, "is not a field we know", List.copyOf(read)));
            }
        }
    }

    private <T> Optional<T> typed(String field, Class<T> type, String message) {
        return value(field).flatMap(value -> {
            if (!type.isInstance(value)) {
                violations.add(pointer(field), value, message);
            }
            return Optional.of(value).filter(type::isInstance).map(type::cast);
        });
    }

    private static Optional<BigDecimal> numberOf(Object value) {
        return switch (value) {
            case BigDecimal decimal -> Optional.of(decimal);
            case Double number when !Double.isFinite(number) -> Optional.empty();
            case Number number -> Optional.of(new BigDecimal(number.toString()));
            default -> Optional.empty();
        };
    }
}
