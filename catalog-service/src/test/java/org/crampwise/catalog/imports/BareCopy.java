package org.crampwise.catalog.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.postgresql.PGConnection;

/**
 * What an import is measured against: {@code BareCopy JDBC_URL BUNDLE} copies the rows of a bundle, as they are, into tables of texts
 * without any index, then the rows an import made of them into tables like its own, and tells how many rows a second that makes.
 */
final class BareCopy {

    private BareCopy() {}

    public static void main(String... arguments) throws IOException, SQLException {
        long rows = 0;
        long begin = System.nanoTime();
        try (var zip = new ZipFile(Path.of(arguments[1]).toFile());
                var connection = DriverManager.getConnection(arguments[0], "postgres", "postgres")) {
            connection.setAutoCommit(false);
            for (var table : new String[]{ "food", "foundation_food", "sr_legacy_food", "survey_fndds_food", "branded_food",
                "food_portion", "food_nutrient" }) {
                rows += copy(zip, table, connection);
            }
            connection.commit();
            tell("the bundle's rows into tables of texts without keys", rows, begin);
            copyFoods(connection);
        }
    }

    private static void tell(String what, long rows, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%s: %d rows in %.1f s, %.0f rows/s%n", what, rows, seconds, rows / seconds);
    }

    /** The rows an import wrote, once more into tables with the same keys and indexes. */
    private static void copyFoods(Connection connection) throws IOException, SQLException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        long nanos = 0;
        for (var table : new String[]{ "food", "food_content" }) {
            var file = Files.createTempFile("bare-copy", ".txt");
            try (var out = Files.newOutputStream(file); var sql = connection.createStatement()) {
                copying.copyOut("copy " + table + " to stdout", out);
                sql.execute("drop table if exists bare_" + table);
                sql.execute("create table bare_" + table + " (like " + table + " including all)");
                try (var in = Files.newInputStream(file)) {
                    long start = System.nanoTime();
                    rows += copying.copyIn("copy bare_" + table + " from stdin", in);
                    connection.commit();
                    nanos += System.nanoTime() - start;
                }
            } finally {
                Files.delete(file);
            }
        }
        tell("the foods' rows into tables with the same keys and indexes", rows, System.nanoTime() - nanos);
    }

    private static long copy(ZipFile zip, String table, Connection connection) throws IOException, SQLException {
        var entry = zip.stream().filter(file -> file.getName().endsWith("/" + table + ".csv")).findFirst();
        if (entry.isEmpty()) {
            return 0;
        }
        try (var in = new BufferedReader(new InputStreamReader(zip.getInputStream(entry.get()), StandardCharsets.UTF_8), 1 << 16);
                var sql = connection.createStatement()) {
            var columns = Arrays.stream(in.readLine().split(",")).collect(Collectors.joining(" text, ", "", " text"));
            sql.execute("drop table if exists bare_" + table);
            sql.execute("create table bare_" + table + " (" + columns + ")");
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare_" + table + " from stdin (format csv)",
                    in);
        }
    }
}
