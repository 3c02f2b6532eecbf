package org.crampwise.catalog.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/** A body as it was sent, and once it is asked for again by a caller who takes that, compressed. */
final class RememberedBody {

    /** Less is one packet anyhow. */
    private static final int SMALLEST = 1400;
    /** JSON of foods shrinks to less than a quarter. */
    private static final int SHRINKS_TO_A = 4;

    private final byte[] plain;
    private volatile byte @Nullable [] compressed;

    RememberedBody(byte[] plain) {
        this.plain = plain;
    }

    /** Of both forms, about. */
    int weight() {
        return plain.length + plain.length / SHRINKS_TO_A;
    }

    byte[] plain() {
        return plain;
    }

    boolean isWorthCompressing() {
        return plain.length >= SMALLEST;
    }

    /** Two who ask at once may both compress: the result is the same. */
    byte[] compressed() {
        var known = compressed;
        if (known == null) {
            known = compress(plain);
            compressed = known;
        }
        return known;
    }

    private static byte[] compress(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / SHRINKS_TO_A);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
