package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.crampwise.catalog.food.DigestSum;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.NutrientContent;
import org.crampwise.catalog.food.Origin;
import org.crampwise.catalog.history.Journal;
import org.postgresql.PGConnection;

/** Writes foods by COPY within the one transaction of an import: new ones as they are, changed ones with what they were kept. */
final class FoodLoad {

    private static final String COLUMNS = String.join(", ", Food.COLUMNS);
    private static final String PRESENT = "select id, digest, revision, origin, removed, plannable from food where id = any (?)";
    private static final String ARCHIVE = """
            insert into food_version (food, revision, removed, digest, changed_in, facts)
            select f.id, f.revision, f.removed, f.digest, f.changed_in, f.facts from food f join import_changed c using (id)""";
    private static final String UPDATE = "update food f set revision = f.revision + 1, "
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

    void write(List<FoodFacts> foods) {
        try {
            sort(foods);
        } catch (SQLException e) {
            throw FoodWriting.failure(e);
        }
        counting.tell();
    }

    private void sort(List<FoodFacts> foods) throws SQLException {
        var presentById = query(PRESENT, foods);
        var added = new ArrayList<FoodFacts>();
        var changed = new ArrayList<FoodFacts>();
        for (var facts : foods) {
            var present = presentById.get(facts.id());
            if (present == null) {
                added.add(facts);
            } else if (present.origin == Origin.EDITOR) {
                counting.kept++;
            } else if (!present.removed && present.digest.equals(facts.digest())) {
                counting.unchanged++;
            } else {
                changed.add(facts);
            }
        }
        counting.added += added.size();
        counting.changed += changed.size();
        if (!isDryRun) {
            add(added);
            change(changed, presentById);
            changed.forEach(parts::change);
        }
    }

    private Map<String, Present> query(String sql, List<FoodFacts> foods) throws SQLException {
        var found = new HashMap<String, Present>();
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", foods.stream().map(FoodFacts::id).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new Present(rows.getString(2), rows.getInt(3), Origin.valueOf(rows.getString(4)),
                            rows.getBoolean(5), rows.getBoolean(6)));
                }
            }
        }
        return found;
    }

    private void add(List<FoodFacts> foods) throws SQLException {
        if (foods.isEmpty()) {
            return;
        }
        copy("food", foods);
        copyContents(foods);
    }

    private void change(List<FoodFacts> foods, Map<String, Present> presentById) throws SQLException {
        if (foods.isEmpty()) {
            return;
        }
        var locked = query(PRESENT + " order by id for update", foods);
        for (var facts : foods) {
            var before = presentById.get(facts.id());
            if (!before.equals(locked.get(facts.id()))) {
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

    private void copy(String table, List<FoodFacts> foods) throws SQLException {
        var rows = new CopyText();
        var mark = entry.mark();
        var plannable = DigestSum.EMPTY;
        var whole = DigestSum.EMPTY;
        for (var facts : foods) {
            var food = Food.of(facts, mark);
            rows.row(food.cells(facts.json()));
            whole = whole.with(food.digest());
            plannable = facts.plannable() ? plannable.with(food.digest()) : plannable;
        }
        entry.moved(plannable, whole);
        copy(table + " (" + COLUMNS + ")", rows);
    }

    private void copyContents(List<FoodFacts> foods) throws SQLException {
        var rows = new CopyText();
        for (var facts : foods) {
            for (var nutrient : facts.per100g().keySet()) {
                var content = NutrientContent.of(facts, nutrient);
                rows.row(Arrays.asList(facts.id(), nutrient, content.per100g(), content.perServing(), content.per100kcal()));
            }
        }
        copy("food_content (food, nutrient, per_100g, per_serving, per_100kcal)", rows);
    }

    private void copy(String into, CopyText rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin",
                    new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
