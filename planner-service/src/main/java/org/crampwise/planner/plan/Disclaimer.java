package org.crampwise.planner.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every plan says about itself; the words are data, for whoever answers for them. */
final class Disclaimer {

    static final String TEXT = read();

    private Disclaimer() {}

    private static String read() {
        try (var file = Disclaimer.class.getClassLoader().getResourceAsStream("seeds/disclaimer.txt")) {
            if (file == null) {
                throw new IllegalStateException("The seed file (disclaimer.txt) is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().replaceAll("\\s*\\R\\s*", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
