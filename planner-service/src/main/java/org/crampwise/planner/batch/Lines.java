package org.crampwise.planner.batch;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A body as lines. */
final class Lines {

    /** Of a line, in bytes: as much as a request may have. */
    static final int LONGEST = 256 * 1024;

    /**
     * One line.
     *
     * @param number from 1
     * @param isTooLong then the text is only its beginning
     */
    record Line(int number, String text, boolean isTooLong) {}

    private Lines() {}

    static void forEach(byte[] body, Consumer<Line> read) {
        int number = 0;
        for (int from = 0; from < body.length;) {
            int end = endOf(body, from);
            int length = Math.min(end - from, LONGEST);
            number++;
            read.accept(new Line(number, new String(body, from, length, StandardCharsets.UTF_8), end - from > LONGEST));
            from = end + 1;
        }
    }

    private static int endOf(byte[] body, int from) {
        int end = from;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }
}
