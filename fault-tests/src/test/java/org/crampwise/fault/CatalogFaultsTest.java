package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The catalog and its database, its disk and its imports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogFaultsTest {

    private static final int FOODS = 30_000;
    private static final byte[] BUNDLE = Bundle.of(FOODS);
    private static final String IMPORTED = "select count(*) from food where imported and not removed";

    @TempDir
    static Path folder;

    private Server server;
    private Wire toServer;
    private Running catalog;

    @BeforeAll
    void start() {
        server = Server.in(folder.resolve("database"));
        toServer = Wire.to(server.port());
        catalog = Running.start("catalog", environment("postgres"));
    }

    private Map<String, String> environment(String database) {
        var environment = server.through(toServer);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + toServer.port() + "/" + database);
        environment.put("CRAMPWISE_IMPORTS_FOLDER", folder.resolve("imports-" + database).toString());
        environment.put("CRAMPWISE_ANSWERS_REMEMBERED", "0M");
        return environment;
    }

    @AfterAll
    void stop() throws IOException {
        catalog.close();
        toServer.close();
        server.close();
    }

    @AfterEach
    void mend() {
        toServer.mend();
    }

    private HttpResponse<String> ask() {
        return catalog.get("/v1/nutrients/magnesium/sources?per=serving&diet=vegan&scope=all");
    }

    private static void isPutOff(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception", "jdbc", "SQL", "org.");
    }

    private void isWellAgainAfter(String fault) {
        mend();
        Ledger.healthyAgain(fault, () -> catalog.isReady() && ask().statusCode() == 200);
    }

    private static HttpRequest.Builder upload(Running to, byte[] body) {
        return to.request("/v1/imports").header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static String begin(Running at) {
        var answer = at.send(upload(at, BUNDLE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body().replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "/v1/imports/$1");
    }

    private static String stage(Running at, String address) {
        return at.get(address).body().replaceFirst("(?s).*?\"stage\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    // --- the database ---------------------------------------------------------

    @Test
    void without_the_database_callers_are_put_off_at_once() {
        toServer.cut();
        long begin = System.nanoTime();
        await().atMost(Duration.ofMinutes(1)).until(() -> ask().statusCode() != 200);
        Ledger.answered("the catalog's database is down", begin);
        isPutOff(ask());
        assertThat(catalog.isReady()).isFalse();
        assertThat(catalog.isLive()).isTrue();
        isWellAgainAfter("the catalog's database is down");
    }

    @Test
    void a_database_that_swallows_every_statement_is_given_up() {
        // connections that an earlier fault broke are thrown away by asking
        await().atMost(Duration.ofSeconds(30)).until(() -> IntStream.range(0, 5).allMatch(i -> ask().statusCode() == 200));
        toServer.swallow();
        long begin = System.nanoTime();
        // for a moment it goes on without asking which revision is the latest
        await().atMost(Duration.ofMinutes(1)).until(() -> ask().statusCode() != 200);
        Ledger.answered("the catalog's database never answers (half-open connection)", begin);
        isPutOff(ask());
        isWellAgainAfter("the catalog's database never answers (half-open connection)");
    }

    // --- imports --------------------------------------------------------------

    private interface Blow {
        void at(Running service);
    }

    /** Begins an import on a catalog of its own, strikes while it applies, and looks on from there. */
    private void strikeWhileApplying(String name, Blow blow) {
        server.execute("create database " + name);
        try (var struck = Running.start("catalog", environment(name))) {
            var address = begin(struck);
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
                    .until(() -> !"reading".equals(stage(struck, address)));
            assertThat(imported(name)).as("nothing is seen before all of it").isZero();
            blow.at(struck);
            assertThat(imported(name)).as("nothing is half there").isIn(0L, (long) FOODS);
            Ledger.healthyAgain("an import is hit: " + name,
                    () -> struck.isReady() && "done".equals(stage(struck, address)));
            assertThat(imported(name)).isEqualTo(FOODS);
            assertThat(struck.get("/v1/foods?q=invented+17&scope=all").body()).contains("Invented 17");
        } finally {
            server.execute("drop database " + name + " with (force)");
        }
    }

    private long imported(String database) {
        return server.in(database, IMPORTED);
    }

    @Test
    void a_catalog_killed_while_it_imports_goes_on_when_it_is_back() {
        strikeWhileApplying("catalog_killed", struck -> {
            struck.kill();
            struck.startAgain();
        });
    }

    @Test
    void a_catalog_told_to_stop_while_it_imports_goes_on_when_it_is_back() {
        strikeWhileApplying("catalog_stopped", struck -> {
            struck.askToStop();
            struck.awaitEnd();
            struck.startAgain();
        });
    }

    @Test
    void an_import_whose_database_connection_breaks_begins_again_by_itself() {
        strikeWhileApplying("wire_broken", struck -> toServer.dropAll());
    }

    @Test
    void an_import_whose_database_is_killed_begins_again_by_itself() {
        strikeWhileApplying("server_killed", struck -> {
            server.kill();
            server.start();
        });
    }

    @Test
    void an_upload_that_breaks_off_becomes_no_import() {
        long imports = server.count("import");
        var half = new ArrayList<byte[]>();
        half.add(Arrays.copyOf(BUNDLE, BUNDLE.length / 2));
        var broken = catalog.sending(catalog.request("/v1/imports").header("Content-Type", "application/zip")
                .timeout(Duration.ofSeconds(2))
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArrays(() -> new Endless(half.getFirst())),
                        BUNDLE.length)));
        assertThat(broken.handle((answer, failure) -> failure).join()).isNotNull();
        isWellAgainAfter("an upload breaks off");
        assertThat(server.count("import")).isEqualTo(imports);
    }

    /** Gives what it has, and then makes its reader wait. */
    private static final class Endless implements Iterator<byte[]> {

        private byte[] left;

        Endless(byte[] first) {
            left = first;
        }

        @Override
        public boolean hasNext() {
            if (left.length == 0) {
                try {
                    Thread.sleep(Duration.ofSeconds(5));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return false;
            }
            return true;
        }

        @Override
        public byte[] next() {
            var given = left;
            left = new byte[0];
            return given;
        }
    }

    @Test
    void an_upload_larger_than_the_disk_is_turned_down_and_takes_no_room() throws IOException, InterruptedException {
        var small = Files.createDirectory(folder.resolve("small-disk"));
        assumeTrue(mounted(small), "skipped: a small disk can be made by root on Linux only");
        var environment = environment("postgres");
        environment.put("CRAMPWISE_IMPORTS_FOLDER", small.toString());
        try (var cramped = Running.start("catalog", environment)) {
            var random = new byte[2 << 20];
            new Random(1).nextBytes(random);
            var answer = cramped.send(upload(cramped, random));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
            assertThat(answer.body()).contains("room on its disk").doesNotContain("Exception", small.toString());
            Ledger.healthyAgain("an upload fills the disk", () -> cramped.isReady() && Files.exists(small) && isEmpty(small));
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static boolean mounted(Path at) throws InterruptedException {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", at.toString()).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static boolean isEmpty(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.noneMatch(Files::isRegularFile);
        } catch (IOException e) {
            return false;
        }
    }

    // --- starts ---------------------------------------------------------------

    @Test
    void two_catalogs_that_start_at_once_on_an_empty_database_agree() {
        server.execute("create database twins");
        try (var one = Running.launch("catalog", environment("twins"));
                var other = Running.launch("catalog", environment("twins"))) {
            one.awaitReady();
            other.awaitReady();
            var etag = one.get("/v1/exports/foods").headers().firstValue("ETag");
            assertThat(etag).isPresent();
            assertThat(other.get("/v1/exports/foods").headers().firstValue("ETag")).isEqualTo(etag);
            assertThat(server.in("twins", "select count(*) - count(distinct id) from food")).isZero();
            assertThat(server.in("twins", "select count(*) from food where not removed"))
                    .isEqualTo(server.count("food where not imported and not removed"));
        } finally {
            server.execute("drop database twins with (force)");
        }
    }

    @Test
    void a_catalog_killed_at_its_first_start_begins_again() {
        server.execute("create database newborn");
        try (var newborn = Running.launch("catalog", environment("newborn"))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> newborn.log().contains("Migrating") || newborn.isReady());
            newborn.kill();
            newborn.startAgain();
            assertThat(server.in("newborn", "select count(*) from food")).isEqualTo(server.count("food where not imported"));
        } finally {
            server.execute("drop database newborn with (force)");
        }
    }
}
