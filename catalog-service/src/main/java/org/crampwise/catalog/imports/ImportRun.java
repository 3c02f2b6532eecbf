package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.crampwise.catalog.editing.FoodReading;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.imports.Import.Format;
import org.crampwise.catalog.imports.Import.Stage;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.table.FoodTable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings one import from the stage it is in to its end. */
@Singleton
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int PER_CHUNK = 1000;
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TELLING = Duration.ofMillis(500);

    private final ImportConfig config;
    private final ImportFolder folder;
    private final Import.Repository imports;
    private final FoodWriting writing;
    private final Nutrients nutrients;
    private final FoodTable table;
    private final FoodReading reading;
    private final Clock clock;

    ImportRun(ImportConfig config, ImportFolder folder, Import.Repository imports, FoodWriting writing, Nutrients nutrients,
            FoodTable table, FoodReading reading, Clock clock) {
        this.config = config;
        this.folder = folder;
        this.imports = imports;
        this.writing = writing;
        this.nutrients = nutrients;
        this.table = table;
        this.reading = reading;
        this.clock = clock;
    }

    void finish(Import started) {
        var id = started.id();
        try {
            if (started.stage() == Stage.READING) {
                var counting = counting(id);
                read(started, counting);
                imports.readAll(id, counting.tally());
            }
            apply(imports.find(id).orElseThrow());
            folder.tidy(id);
        } catch (UnreadableFile e) {
            end(id, Stage.FAILED, e.getMessage());
        } catch (CancelledImport e) {
            end(id, Stage.CANCELLED, null);
        }
        LOG.infof("Import %s: %s", id, imports.find(id).map(ImportView::of).orElseThrow());
    }

    /** For what nobody foresaw: the caller learns that nothing was changed, the log why. */
    void fail(UUID id, RuntimeException why) {
        LOG.errorf(why, "The import %s failed.", id);
        end(id, Stage.FAILED, "The import failed inside the service, and nothing was changed. Its log has the details.");
    }

    private void end(UUID id, Stage stage, @Nullable String why) {
        imports.finish(id, stage, why, null, clock.instant());
        folder.tidy(id);
    }

    private Counting counting(UUID id) {
        var told = new long[]{ 0 };
        return new Counting(tally -> {
            // each telling is a transaction; a row more or less is nobody's concern
            if (clock.millis() - told[0] >= BETWEEN_TELLING.toMillis()) {
                told[0] = clock.millis();
                if (!imports.tell(id, tally)) {
                    throw new CancelledImport();
                }
            }
        });
    }

    private void read(Import started, Counting counting) {
        if (started.format() == Format.FDC) {
            try (var bundle = new Bundle(folder.upload(started.id()), config.largestContent().asLongValue());
                    var rejections = new Rejections(folder.rejections(started.id(), Stage.READING))) {
                new FdcReading(bundle, nutrients, rejections, counting).read(folder.of(started.id()), config.foodsPerPart());
            }
        }
    }

    private void apply(Import started) {
        for (int attempt = 1;; attempt++) {
            try (var rejections = new Rejections(folder.rejections(started.id(), Stage.APPLYING))) {
                var counting = counting(started.id()).from(started.readingTally());
                writing.write(started, counting, write -> foods(started, rejections, counting, write));
                return;
            } catch (OvertakenImport e) {
                if (attempt == TRIES) {
                    throw new UnreadableFile(
                            "Editors changed the same foods again and again while the import ran. Nothing was changed."
                                    + " Please start it once more.");
                }
            }
        }
    }

    private void foods(Import started, Rejections rejections, Counting counting, Consumer<List<FoodFacts>> write) {
        switch (started.format()) {
            case FDC -> bundleFoods(started.id(), rejections, counting, write);
            case TABLE -> tableFoods(started.id(), rejections, counting, write);
        }
    }

    private void bundleFoods(UUID id, Rejections rejections, Counting counting, Consumer<List<FoodFacts>> write) {
        try (var bundle = new Bundle(folder.upload(id), config.largestContent().asLongValue())) {
            var making = new FdcMaking(new FdcNutrients(nutrients, FdcReading.nutrientUnits(bundle)), rejections, counting);
            counting.total = Spill.partsIn(folder.of(id));
            for (int part = 0; part < counting.total; part++) {
                var chunk = new ArrayList<FoodFacts>();
                for (var draft : Spill.read(folder.of(id), part)) {
                    if (draft.isWanted) {
                        making.food(draft).ifPresent(chunk::add);
                    }
                    if (chunk.size() == PER_CHUNK) {
                        write.accept(List.copyOf(chunk));
                        chunk.clear();
                    }
                }
                write.accept(chunk);
                counting.done = part + 1L;
            }
        }
    }

    private void tableFoods(UUID id, Rejections rejections, Counting counting, Consumer<List<FoodFacts>> write) {
        try (var file = Files.newInputStream(folder.upload(id))) {
            new FoodTableReading(table, reading, rejections, counting).read(file, write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
