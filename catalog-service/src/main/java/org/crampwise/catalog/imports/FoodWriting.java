package org.crampwise.catalog.imports;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.crampwise.catalog.database.LongStatements;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.history.Change.Author;
import org.crampwise.catalog.history.Journal;
import org.crampwise.catalog.imports.Import.Stage;
import org.postgresql.util.PSQLState;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The one transaction of an import: all its foods, the catalog's revision, and that it is done. */
@Singleton
class FoodWriting {

    private static final Duration LONGEST = Duration.ofHours(12);
    /** From so many foods on, what the database believes of its tables is wrong enough to choose other plans. */
    private static final int MANY = 5_000;

    private final AgroalDataSource database;
    private final Journal journal;
    private final DishFollowing dishes;
    private final Import.Repository imports;
    private final Clock clock;

    FoodWriting(AgroalDataSource database, Journal journal, DishFollowing dishes, Import.Repository imports, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.dishes = dishes;
        this.imports = imports;
        this.clock = clock;
    }

    void write(Import started, Counting counting, Consumer<Consumer<List<FoodFacts>>> foods) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
            var entry = journal.open(Author.importOf(started.id()));
            var parts = dishes.parts();
            // within the transaction this is the connection of the entities too
            try (var connection = database.getConnection();
                    var patience = LongStatements.on(connection);
                    var sql = connection.createStatement()) {
                var load = new FoodLoad(connection, entry, counting, started.isDryRun(), parts);
                Ahead.<List<FoodRows>>run(write -> foods.accept(chunk -> write.accept(chunk.stream().map(FoodRows::of).toList())),
                        load::write);
                if (!started.isDryRun() && counting.added + counting.changed >= MANY) {
                    // or the first who asks after a large import waits until the server has noticed by itself, which takes minutes
                    sql.execute("analyze food, food_content");
                }
                if (!started.isDryRun()) {
                    dishes.follow(entry, parts);
                    entry.close();
                }
            } catch (SQLException e) {
                throw failure(e);
            }
            imports.finish(started.id(), Stage.DONE, null, counting.tally(), clock.instant());
        });
    }

    /** Somebody else may have added a food of the same id, or hold one that is to be changed. */
    static RuntimeException failure(SQLException e) {
        return PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())
                || PSQLState.DEADLOCK_DETECTED.getState().equals(e.getSQLState())
                        ? new OvertakenImport()
                        : new IllegalStateException("The database refused an import.", e);
    }
}
