package org.crampwise.planner.problem;

import java.util.List;
import java.util.stream.Collectors;

import org.crampwise.planner.request.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the words of a violation where JSON did not fit the type it was read into. */
final class JsonMismatch {

    private JsonMismatch() {}

    static Violation violation(JsonProcessingException mismatch) {
        return switch (mismatch) {
            case UnrecognizedPropertyException unknown -> Violation.unknownWord(pointer(unknown), unknown.getPropertyName(),
                    "is not a field we know", unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() -> Violation.unknownWord(pointer(wrong),
                    wrong.getValue(), "must be one of the accepted words", words(wrong.getTargetType()));
            case InvalidFormatException wrong -> Violation.of(pointer(wrong), wrong.getValue(), "has the wrong form");
            case JsonMappingException wrong when wrong.getPath().isEmpty() ->
                Violation.of("", null, "must be a JSON object");
            case JsonMappingException wrong -> Violation.of(pointer(wrong), null, "has the wrong type");
            default -> Violation.of("", null, "must be a JSON object");
        };
    }

    private static List<String> words(Class<?> type) {
        return List.of(type.getEnumConstants()).stream().map(String::valueOf).toList();
    }

    private static String pointer(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
