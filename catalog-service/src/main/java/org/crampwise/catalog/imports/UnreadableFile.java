package org.crampwise.catalog.imports;

/** A file that cannot be imported at all. The message is written for the person who sent it. */
class UnreadableFile extends RuntimeException {

    UnreadableFile(String message) {
        super(message);
    }
}
