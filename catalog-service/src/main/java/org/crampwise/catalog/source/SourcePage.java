package org.crampwise.catalog.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The foods that give a nutrient, the richest first. A food whose content is unknown is not among them. */
public record SourcePage(String nutrient, String per, String catalogRevision, @Nullable String next, List<SourceView> sources) {
}
