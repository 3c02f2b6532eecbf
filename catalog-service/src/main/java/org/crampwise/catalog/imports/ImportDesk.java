package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;

import org.crampwise.catalog.imports.Import.Format;
import org.crampwise.catalog.request.InvalidRequest;
import org.crampwise.catalog.request.Refusal;
import org.crampwise.catalog.request.RequestObject;
import org.crampwise.catalog.request.Violation;
import org.crampwise.catalog.request.Violations;
import org.crampwise.catalog.table.FoodTable;
import org.jspecify.annotations.Nullable;

/** Takes files in: stored whole, looked at, and handed to the worker. */
@Singleton
class ImportDesk {

    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_KEY = 200;

    private final ImportConfig config;
    private final ImportFolder folder;
    private final Import.Repository imports;
    private final ImportWorker worker;
    private final FoodTable table;
    private final Clock clock;

    ImportDesk(ImportConfig config, ImportFolder folder, Import.Repository imports, ImportWorker worker, FoodTable table,
            Clock clock) {
        this.config = config;
        this.folder = folder;
        this.imports = imports;
        this.worker = worker;
        this.table = table;
        this.clock = clock;
    }

    ImportView upload(InputStream body, Format format, boolean isDryRun, @Nullable String key) {
        var id = UUID.randomUUID();
        return start(id, format, "upload", isDryRun, key, () -> folder.store(id, body));
    }

    ImportView fromServer(Map<String, Object> body, @Nullable String key) {
        var violations = new Violations();
        var request = RequestObject.of(body, violations);
        var path = request.required("path", request.text("path", LONGEST_PATH));
        boolean isDryRun = request.truth("dryRun").orElse(false);
        request.rejectUnread();
        violations.throwIfAny();
        var file = serverFile(path.orElseThrow());
        var id = UUID.randomUUID();
        var format = file.getFileName().toString().endsWith(".zip") ? Format.FDC : Format.TABLE;
        return start(id, format, path.orElseThrow(), isDryRun, key, () -> folder.link(id, file));
    }

    /** Nothing outside the folder, whatever the name says, and nothing a link in it leads to elsewhere. */
    private Path serverFile(String path) {
        var root = config.serverFolder().orElseThrow(() -> new Refusal(Refusal.Reason.FORBIDDEN,
                "Imports of files on the server are off. Upload the file, or set crampwise.imports.server-folder."));
        try {
            var realRoot = root.toRealPath();
            var file = realRoot.resolve(path).toRealPath();
            if (file.startsWith(realRoot) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (IOException | InvalidPathException e) {
            // told below, in the same words: what lies elsewhere is nobody's business
        }
        throw new InvalidRequest(List.of(Violation.at("/path", path, "There is no such file in the folder for imports.")));
    }

    /** Stores the file and answers its SHA-256. */
    @FunctionalInterface
    private interface Storing {
        String sha256();
    }

    private ImportView start(UUID id, Format format, String name, boolean isDryRun, @Nullable String key, Storing storing) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new InvalidRequest(List.of(Violation.of("Idempotency-Key", key, "This header must have 1 to 200 characters.")));
        }
        if (key == null || imports.findByKey(key).isEmpty()) {
            imports.findUnderWay().ifPresent(ImportDesk::refuseSecond);
        }
        boolean isStarted = false;
        try {
            var sha256 = storing.sha256();
            var known = answeredBefore(key, sha256);
            if (known.isPresent()) {
                return known.get();
            }
            var file = look(id, format, name, sha256);
            var view = store(new Import(id, file, isDryRun, key, clock.instant()));
            isStarted = true;
            return view;
        } catch (UnreadableFile e) {
            throw new InvalidRequest(List.of(Violation.at("", null, e.getMessage())));
        } finally {
            if (!isStarted) {
                folder.drop(id);
            }
        }
    }

    private Optional<ImportView> answeredBefore(@Nullable String key, String sha256) {
        return Optional.ofNullable(key).flatMap(imports::findByKey).map(known -> {
            if (!known.sha256().equals(sha256)) {
                throw new Refusal(Refusal.Reason.KEY_REUSED,
                        "This Idempotency-Key came with another file before. Choose a new key for a new import.");
            }
            return ImportView.of(known);
        });
    }

    /** A file that can be no import is refused at once and not after an hour. */
    private ImportFile look(UUID id, Format format, String name, String sha256) {
        var path = folder.upload(id);
        try {
            switch (format) {
                case FDC -> FdcReading.check(path, config.largestContent().asLongValue());
                case TABLE -> FoodTableReading.check(path, table);
            }
            return new ImportFile(path, name, format, Files.size(path), sha256);
        } catch (IOException e) {
            throw new UnreadableFile("The file cannot be read.");
        }
    }

    private ImportView store(Import started) {
        try {
            imports.store(started);
        } catch (PersistenceException e) {
            // another one was stored a moment ago, and two may not be under way
            imports.findUnderWay().ifPresent(ImportDesk::refuseSecond);
            throw e;
        }
        worker.begin(started.id());
        return ImportView.of(started);
    }

    private static void refuseSecond(Import underWay) {
        throw new Refusal(Refusal.Reason.CONFLICT,
                "An import is under way, and one runs at a time: " + ImportView.address(underWay.id())
                        + ". Wait for its end, or cancel it by DELETE.");
    }

    void cancel(UUID id) {
        if (!imports.requestCancel(id)) {
            throw new Refusal(Refusal.Reason.CONFLICT, "This import is over; there is nothing left to cancel.");
        }
    }

    /** The report, as far as it is written. */
    void writeRejections(UUID id, OutputStream out) throws IOException {
        out.write((String.join(",", Rejections.COLUMNS) + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (var stage : List.of(Import.Stage.READING, Import.Stage.APPLYING)) {
            if (Files.exists(folder.rejections(id, stage))) {
                Files.copy(folder.rejections(id, stage), out);
            }
        }
    }
}
