package org.crampwise.catalog.nutrient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * All nutrients, in the order of {@code seeds/nutrients.json}. They come with the service and change with it, so no table holds
 * them.
 */
@Singleton
public class Nutrients {

    private static final String FILE = "seeds/nutrients.json";

    private final Map<String, Nutrient> nutrientByCode;
    private final String revision;

    public Nutrients() {
        var json = read();
        var found = new LinkedHashMap<String, Nutrient>();
        for (var nutrient : parsed(json)) {
            if (found.put(nutrient.code(), nutrient) != null) {
                throw new IllegalStateException("The nutrient (" + nutrient.code() + ") stands twice in " + FILE + ".");
            }
        }
        nutrientByCode = Collections.unmodifiableMap(found);
        var checksum = new CRC32();
        checksum.update(json.getBytes(StandardCharsets.UTF_8));
        revision = Long.toHexString(checksum.getValue());
    }

    private static String read() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The file " + FILE + " is missing.\nMaybe build the service anew.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static List<Nutrient> parsed(String json) {
        try {
            return List.of(JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(json, Nutrient[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " cannot be understood.", e);
        }
    }

    public Collection<Nutrient> all() {
        return nutrientByCode.values();
    }

    public List<String> codes() {
        return List.copyOf(nutrientByCode.keySet());
    }

    public Optional<Nutrient> find(String code) {
        return Optional.ofNullable(nutrientByCode.get(code));
    }

    /** Changes with the file. */
    public String revision() {
        return revision;
    }
}
