package org.crampwise.catalog.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as the API shows it. */
public record ImportView(
        UUID id,
        @Schema(description = "reading, applying, done, failed or cancelled; foods are visible from done on, all at once") String stage,
        @Schema(description = "fdc or table") String format,
        String name,
        String sha256,
        boolean dryRun,
        @Schema(description = "of the present stage, from 0 to 1; null while not known") @Nullable Double progress,
        Rows rows,
        Foods foods,
        @Schema(description = "done without changing anything: the foods are as the file says") boolean changedNothing,
        @Schema(description = "why it failed") @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Schema(description = "address of the report of what was not taken in (CSV)") String rejections) {

    /** Skipped are rows of samples, of former releases and of values that are no content here. */
    public record Rows(long read, long skipped, long rejected) {
    }

    /** Kept are foods an editor changed; superseded are former releases of foods that the file holds too. */
    public record Foods(long added, long changed, long unchanged, long kept, long superseded, long rejected) {
    }

    static String address(UUID id) {
        return "/v1/imports/" + id;
    }

    static ImportView of(Import row) {
        var tally = row.tally();
        boolean isDone = row.stage() == Import.Stage.DONE;
        return new ImportView(row.id(), row.stage().name().toLowerCase(Locale.ROOT), row.format().name().toLowerCase(Locale.ROOT),
                row.name(), row.sha256(), row.isDryRun(),
                isDone
                        ? Double.valueOf(1)
                        : tally.total() == 0 ? null : Math.min(1.0, Math.floorDiv(1000 * tally.done(), tally.total()) / 1000.0),
                new Rows(tally.rowsRead(), tally.rowsSkipped(), tally.rowsRejected()),
                new Foods(tally.added(), tally.changed(), tally.unchanged(), tally.kept(), tally.foodsSuperseded(),
                        tally.foodsRejected()),
                isDone && tally.added() == 0 && tally.changed() == 0, row.failure().orElse(null), row.createdAt(),
                row.finishedAt(),
                address(row.id()) + "/rejections");
    }
}
