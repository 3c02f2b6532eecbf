package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.crampwise.catalog.request.Refusal;

/** Where the files of imports lie, a folder each. */
@Singleton
class ImportFolder {

    private static final String FOLDER_NAME = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ImportConfig config;

    ImportFolder(ImportConfig config) {
        this.config = config;
    }

    Path of(UUID id) {
        return config.folder().resolve(id.toString());
    }

    Path upload(UUID id) {
        return of(id).resolve("upload");
    }

    Path rejections(UUID id, Import.Stage stage) {
        return of(id).resolve("rejected-" + stage.name().toLowerCase(Locale.ROOT) + ".csv");
    }

    /** Stores an upload while it arrives; answers its SHA-256. */
    String store(UUID id, InputStream body) {
        try {
            Files.createDirectories(of(id));
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(Files.newOutputStream(upload(id)), digest)) {
                copy(body, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoRoom e) {
            throw new Refusal(Refusal.Reason.NO_ROOM, "The catalog has no room on its disk for this upload.");
        } catch (IOException e) {
            throw new UnreadableFile("The upload ended before its announced length.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A file of the server stays where it is. */
    String link(UUID id, Path file) {
        try (var in = Files.newInputStream(file)) {
            Files.createDirectories(of(id));
            Files.createSymbolicLink(upload(id), file);
            var digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UnreadableFile("The file cannot be read.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void copy(InputStream body, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long left = config.largestUpload().asLongValue();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new Refusal(Refusal.Reason.TOO_LARGE,
                        "An upload may have up to %d MB.".formatted(config.largestUpload().asLongValue() >> 20));
            }
            write(buffer, read, out);
        }
    }

    private static void write(byte[] buffer, int length, OutputStream out) throws NoRoom {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    /** Nothing more can be written; the upload itself is fine. */
    private static class NoRoom extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        NoRoom(IOException cause) {
            super(cause);
        }
    }

    /** What only a running import needs; its report stays. */
    void tidy(UUID id) {
        delete(id, false);
    }

    void drop(UUID id) {
        delete(id, true);
    }

    /**
     * What a killed process left: uploads that became no import, files of imports that are over. An upload may still be arriving at
     * another process, so what was written to lately stays.
     */
    void sweep(Instant abandonedSince, Function<UUID, Leaving> leaving) {
        if (!Files.isDirectory(config.folder())) {
            return;
        }
        try (var folders = Files.list(config.folder())) {
            folders.filter(folder -> folder.getFileName().toString().matches(FOLDER_NAME)).forEach(folder -> {
                var id = UUID.fromString(folder.getFileName().toString());
                switch (leaving.apply(id)) {
                    case EVERYTHING -> {
                    }
                    case REPORT -> tidy(id);
                    case NOTHING -> dropAbandoned(id, abandonedSince);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much of a folder is still of use. */
    enum Leaving {
        EVERYTHING,
        REPORT,
        NOTHING
    }

    private void dropAbandoned(UUID id, Instant since) {
        try (var files = Files.walk(of(id))) {
            if (files.allMatch(file -> file.toFile().lastModified() < since.toEpochMilli())) {
                drop(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(UUID id, boolean everything) {
        if (!Files.exists(of(id))) {
            return;
        }
        try (var files = Files.walk(of(id))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (everything || Files.isRegularFile(file) && !file.getFileName().toString().startsWith("rejected-")) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
