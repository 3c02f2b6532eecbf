package org.crampwise.catalog.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip of CSV tables. Nothing is unpacked to disk, so no name in it leads anywhere. */
final class Bundle implements AutoCloseable {

    private static final List<String> NEEDED = List.of("food.csv", "nutrient.csv", "food_nutrient.csv");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entryByTable = new HashMap<>();
    private final long largestContent;
    private long bytesRead;

    Bundle(Path file, long largestContent) {
        this.largestContent = largestContent;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new UnreadableFile("The file is no zip, or a damaged one.");
        }
        zip.stream().filter(entry -> !entry.isDirectory() && entry.getName().endsWith(".csv")).forEach(this::add);
        NEEDED.stream().filter(table -> !has(table)).findFirst().ifPresent(table -> {
            close();
            throw new UnreadableFile("The zip holds no %s. A FoodData Central bundle holds at least %s.".formatted(table,
                    String.join(", ", NEEDED)));
        });
    }

    private void add(ZipEntry entry) {
        var table = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entryByTable.put(table, entry) != null) {
            close();
            throw new UnreadableFile("The zip holds " + table + " twice.");
        }
    }

    boolean has(String table) {
        return entryByTable.containsKey(table);
    }

    /** Of a table, unpacked, as the zip says; 0 where it has none. */
    long bytes(String table) {
        return has(table) ? Math.max(0, entryByTable.get(table).getSize()) : 0;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** Reads a table that is there. */
    void read(String table, CsvTable.Reading reading) {
        if (!has(table)) {
            return;
        }
        try (var in = new Counted(zip.getInputStream(entryByTable.get(table)))) {
            CsvTable.read(table, in, reading);
        } catch (IOException e) {
            throw new UnreadableFile("The table " + table + " is damaged.");
        }
    }

    void readHeader(String table, Consumer<CsvTable> check) {
        if (has(table)) {
            try (var in = zip.getInputStream(entryByTable.get(table))) {
                CsvTable.readHeader(table, in, check);
            } catch (IOException e) {
                throw new UnreadableFile("The table " + table + " is damaged.");
            }
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UnreadableFile("The zip is damaged.");
        }
    }

    /** A small zip may unpack to more than any disk holds. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            bytesRead += read;
            if (bytesRead > largestContent) {
                throw new UnreadableFile(
                        "The zip unpacks to more than %d MB, which no bundle does.".formatted(largestContent >> 20));
            }
        }
    }
}
