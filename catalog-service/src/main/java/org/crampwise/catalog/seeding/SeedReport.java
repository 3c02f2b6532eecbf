package org.crampwise.catalog.seeding;

import java.util.List;

/**
 * What a seeding did to the foods of the database. {@code kept} are foods an editor changed, which the seeds leave alone;
 * {@code keptAgainstNewSeed} those of them whose seed has changed since, so that somebody may want to look.
 */
public record SeedReport(String revision, int added, int changed, int unchanged, int removed, List<String> kept,
        List<String> keptAgainstNewSeed) {

    private static final int NAMED = 10;

    @Override
    public String toString() {
        var text = "Catalog revision %s: %d added, %d changed, %d unchanged, %d removed, %d kept as edited.".formatted(revision,
                added,
                changed, unchanged, removed, kept.size());
        return keptAgainstNewSeed.isEmpty()
                ? text
                : text + " Of these, the seed changed under %d: %s%s.".formatted(
                        keptAgainstNewSeed.size(),
                        String.join(", ", keptAgainstNewSeed.subList(0, Math.min(NAMED, keptAgainstNewSeed.size()))),
                        keptAgainstNewSeed.size() > NAMED ? " ..." : "");
    }
}
