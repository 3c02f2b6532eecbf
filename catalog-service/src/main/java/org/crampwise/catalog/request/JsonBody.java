package org.crampwise.catalog.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads a JSON body strictly: a field given twice, text behind the end or a body beyond all measure is refused, not guessed at. */
public final class JsonBody {

    private static final int MOST_BYTES = 256 * 1024;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    /** Not the mapper of the REST layer, which is kinder, and reads 0.1 as what a double makes of it. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    public static Map<String, Object> read(InputStream body) {
        return parsed(bytes(body));
    }

    private static byte[] bytes(InputStream body) {
        try {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(Refusal.Reason.TOO_LARGE, "A JSON body may have up to 256 KiB.");
            }
            return bytes;
        } catch (IOException e) {
            throw invalid("The body ended before its announced length.");
        }
    }

    private static Map<String, Object> parsed(byte[] bytes) {
        if (bytes.length == 0) {
            throw invalid("The body is empty. It must be a JSON object.");
        }
        try {
            var object = STRICT.readValue(bytes, OBJECT);
            if (object == null) {
                throw invalid("The body must be a JSON object.");
            }
            return object;
        } catch (JacksonException e) {
            throw invalid("The body must be a JSON object" + place(e.getLocation()) + ": " + reason(e));
        } catch (IOException e) {
            throw invalid("The body must be a JSON object.");
        }
    }

    /** Jackson's own words name classes of ours where types do not fit; a caller needs none of that. */
    private static String reason(JacksonException e) {
        var words = e.getOriginalMessage();
        return words.startsWith("Duplicate field") ? words + "; each field may stand once." : "it cannot be read as one.";
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static InvalidRequest invalid(String message) {
        return new InvalidRequest(List.of(Violation.at("", null, message)));
    }
}
