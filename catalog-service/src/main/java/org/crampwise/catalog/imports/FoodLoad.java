package org.crampwise.catalog.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.catalog.food.DigestSum;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.Origin;
import org.crampwise.catalog.history.Journal;
import org.postgresql.PGConnection;

/** Writes foods by COPY within the one transaction of an import: new ones as they are, changed ones with what they were kept. */
final class FoodLoad {

    private static final String COLUMNS = "changed_in, " + String.join(", ", Food.COLUMNS);
    private static final String PRESENT = "select id, digest, revision, origin, removed, plannable from food where id = any (?)";
    private static final String ARCHIVE = """
            insert into food_version (food, revision, removed, digest, changed_in, facts)
            select f.id, f.revision, f.removed, f.digest, f.changed_in, f.facts from food f join import_changed c using (id)""";
    private static final String UPDATE = "update food f set revision = f.revision + 1, changed_in = c.changed_in, "
            + Food.COLUMNS.stream().filter(column -> !List.of("id", "revision").contains(column))
                    .map(column -> column + " = c." + column).collect(Collectors.joining(", "))
            + " from import_changed c where f.id = c.id";

    private final Connection connection;
    private final Journal.Entry entry;
    private final Counting counting;
    private final boolean isDryRun;
    private final DishFollowing.Parts parts;

    FoodLoad(Connection connection, Journal.Entry entry, Counting counting, boolean isDryRun, DishFollowing.Parts parts) {
        this.connection = connection;
        this.entry = entry;
        this.counting = counting;
        this.isDryRun = isDryRun;
        this.parts = parts;
    }

    /** A food of the database, as far as an import asks. */
    private record Present(String digest, int revision, Origin origin, boolean removed, boolean plannable) {
    }

    void write(List<FoodRows> foods) {
        try {
            sort(foods);
        } catch (SQLException e) {
            throw FoodWriting.failure(e);
        }
        counting.tell();
    }

    private void sort(List<FoodRows> foods) throws SQLException {
        var presentById = query(PRESENT, foods);
        var added = new ArrayList<FoodRows>();
        var changed = new ArrayList<FoodRows>();
        for (var rows : foods) {
            var present = presentById.get(rows.facts().id());
            if (present == null) {
                added.add(rows);
            } else if (present.origin == Origin.EDITOR) {
                counting.kept++;
            } else if (!present.removed && present.digest.equals(rows.digest())) {
                counting.unchanged++;
            } else {
                changed.add(rows);
            }
        }
        counting.added += added.size();
        counting.changed += changed.size();
        if (!isDryRun) {
            add(added);
            change(changed, presentById);
            changed.forEach(rows -> parts.change(rows.facts()));
        }
    }

    private Map<String, Present> query(String sql, List<FoodRows> foods) throws SQLException {
        var found = new HashMap<String, Present>();
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", foods.stream().map(rows -> rows.facts().id()).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new Present(rows.getString(2), rows.getInt(3), Origin.valueOf(rows.getString(4)),
                            rows.getBoolean(5), rows.getBoolean(6)));
                }
            }
        }
        return found;
    }

    private void add(List<FoodRows> foods) throws SQLException {
        if (foods.isEmpty()) {
            return;
        }
        copy("food", foods);
        copyContents(foods);
    }

    private void change(List<FoodRows> foods, Map<String, Present> presentById) throws SQLException {
        if (foods.isEmpty()) {
            return;
        }
        var locked = query(PRESENT + " order by id for update", foods);
        for (var rows : foods) {
            var before = presentById.get(rows.facts().id());
            if (!before.equals(locked.get(rows.facts().id()))) {
                throw new OvertakenImport();
            }
            if (!before.removed) {
                var gone = DigestSum.EMPTY.without(before.digest);
                entry.moved(before.plannable ? gone : DigestSum.EMPTY, gone);
            }
        }
        try (var sql = connection.createStatement()) {
            sql.execute("create temporary table if not exists import_changed (like food including generated) on commit drop");
            sql.execute("truncate import_changed");
            copy("import_changed", foods);
            sql.execute(ARCHIVE);
            sql.execute("delete from food_content using import_changed c where food = c.id");
            sql.execute(UPDATE);
        }
        copyContents(foods);
    }

    private void copy(String table, List<FoodRows> foods) throws SQLException {
        var mark = (entry.mark().change() + "\t").getBytes(StandardCharsets.UTF_8);
        var plannable = DigestSum.EMPTY;
        var whole = DigestSum.EMPTY;
        for (var rows : foods) {
            whole = whole.with(rows.digest());
            plannable = rows.facts().plannable() ? plannable.with(rows.digest()) : plannable;
        }
        entry.moved(plannable, whole);
        copy(table + " (" + COLUMNS + ")", foods.stream().flatMap(rows -> Stream.of(mark, rows.food())));
    }

    private void copyContents(List<FoodRows> foods) throws SQLException {
        copy("food_content (food, nutrient, per_100g, per_serving, per_100kcal)", foods.stream().map(FoodRows::contents));
    }

    private void copy(String into, Stream<byte[]> pieces) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        try {
            for (var piece : (Iterable<byte[]>) pieces::iterator) {
                copy.writeToCopy(piece, 0, piece.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
