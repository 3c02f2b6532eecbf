package org.crampwise.catalog.editing;

/** A food as it was answered when it was added: the same request is answered so again. */
record Added(String id, String tag, String json) {
}
