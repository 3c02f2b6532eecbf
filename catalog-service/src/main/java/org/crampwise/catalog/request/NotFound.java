package org.crampwise.catalog.request;

/** The address names a thing that does not exist. The message is written for the caller. */
public class NotFound extends RuntimeException {

    public NotFound(String message) {
        super(message);
    }
}
