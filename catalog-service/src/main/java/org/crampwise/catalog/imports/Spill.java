package org.crampwise.catalog.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.crampwise.catalog.imports.FdcDraft.Amount;
import org.crampwise.catalog.imports.FdcDraft.Measure;

/**
 * What was read of a bundle, sorted on disk into parts of neighbouring foods, so that each part fits into memory. It outlives the
 * process: a restarted import puts foods together from here and does not read the bundle again.
 */
final class Spill implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte FOOD = 1;
    private static final byte AMOUNT = 2;
    private static final byte MEASURE = 3;
    private static final byte BRAND = 4;

    private final int foodsPerPart;
    private final DataOutputStream[] parts;

    /** Begins anew, for so many foods. */
    Spill(Path folder, int foods, int foodsPerPart) {
        this.foodsPerPart = foodsPerPart;
        parts = IntStream.range(0, Math.max(1, (foods + foodsPerPart - 1) / foodsPerPart)).mapToObj(part -> open(folder, part))
                .toArray(DataOutputStream[]::new);
    }

    private static DataOutputStream open(Path folder, int part) {
        try {
            return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(folder, part)), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, int part) {
        return folder.resolve("part-" + part + ".bin");
    }

    int parts() {
        return parts.length;
    }

    /** One record; its kind and the food's place in the part stand before it. */
    @FunctionalInterface
    private interface Fields {
        void write(DataOutputStream out) throws IOException;
    }

    private void write(byte kind, int place, Fields fields) {
        var out = parts[place / foodsPerPart];
        try {
            out.writeByte(kind);
            out.writeInt(place % foodsPerPart);
            fields.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void food(int place, FdcDraft food) {
        write(FOOD, place, out -> {
            out.writeInt(food.line);
            out.writeInt(food.fdcId);
            out.writeByte(food.kind.ordinal());
            out.writeUTF(food.code);
            out.writeUTF(food.description);
            out.writeUTF(food.category);
        });
    }

    void amount(int place, int line, int slot, byte quality, long millionths) {
        write(AMOUNT, place, out -> {
            out.writeInt(line);
            out.writeByte(slot);
            out.writeByte(quality);
            out.writeLong(millionths);
        });
    }

    void measure(int place, Measure measure) {
        write(MEASURE, place, out -> {
            out.writeLong(measure.countMillionths());
            out.writeUTF(measure.words());
            out.writeLong(measure.gramsMillionths());
        });
    }

    void brand(int place, String brand, String category) {
        write(BRAND, place, out -> {
            out.writeUTF(brand);
            out.writeUTF(category);
        });
    }

    @Override
    public void close() {
        for (var part : parts) {
            try {
                part.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How many parts an earlier reading left. */
    static int partsIn(Path folder) {
        int parts = 0;
        while (Files.exists(file(folder, parts))) {
            parts++;
        }
        return parts;
    }

    /** The foods of a part, in their places. */
    static Collection<FdcDraft> read(Path folder, int part) {
        var foods = new TreeMap<Integer, FdcDraft>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(folder, part)), BUFFER))) {
            while (true) {
                byte kind = in.readByte();
                read(kind, foods.computeIfAbsent(in.readInt(), place -> new FdcDraft()), in);
            }
        } catch (EOFException e) {
            return foods.values();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(byte kind, FdcDraft food, DataInputStream in) throws IOException {
        switch (kind) {
            case FOOD -> {
                food.line = in.readInt();
                food.fdcId = in.readInt();
                food.kind = FdcKind.at(in.readByte());
                food.code = in.readUTF();
                food.description = in.readUTF();
                var category = in.readUTF();
                food.category = food.category.isEmpty() ? category : food.category;
                food.isWanted = true;
            }
            case AMOUNT -> food.amounts.add(new Amount(in.readInt(), in.readByte(), in.readByte(), in.readLong()));
            case MEASURE -> food.measures.add(new Measure(in.readLong(), in.readUTF(), in.readLong()));
            case BRAND -> {
                food.brand = in.readUTF();
                food.category = in.readUTF();
            }
            default -> throw new IOException("The part of an import is damaged.");
        }
    }
}
