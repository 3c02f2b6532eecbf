package org.crampwise.catalog.seeding;

/** What a seeding did to the foods of the database. */
public record SeedReport(String revision, int added, int changed, int unchanged, int removed) {

    @Override
    public String toString() {
        return "Catalog revision %s: %d added, %d changed, %d unchanged, %d removed.".formatted(revision, added, changed,
                unchanged,
                removed);
    }
}
