package org.crampwise.planner.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A catalog for all Quarkus tests of this module, with the foods of a committed export. It is told over HTTP how to behave, because
 * it lives in another class loader than the tests.
 */
public class StubCatalog implements QuarkusTestResourceLifecycleManager {

    public static final String REVISION = "stub-1";
    private static final String REVISION_LINE = "revision ";

    private final AtomicInteger asked = new AtomicInteger();
    private volatile String behaviour = "fine";
    private @Nullable HttpServer server;

    /** From a test: `fine`, `down`, or what the next exports shall hold. */
    public static void behave(String behaviour) {
        send(HttpRequest.newBuilder(catalog().resolve("/behaviour")).PUT(HttpRequest.BodyPublishers.ofString(behaviour)));
    }

    /** From a test: the next exports hold this, as a revision of this name. */
    public static void behaveAs(String revision, String ndjson) {
        behave(REVISION_LINE + revision + "\n" + ndjson);
    }

    /** How often an export was asked for. */
    public static int asked() {
        return Integer.parseInt(send(HttpRequest.newBuilder(catalog().resolve("/asked")).GET()));
    }

    private static URI catalog() {
        return URI.create(ConfigProvider.getConfig().getValue("catalog.url", String.class));
    }

    private static String send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The committed export. */
    public static String export() {
        try (var file = StubCatalog.class.getResourceAsStream("/catalog-export.ndjson")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/exports/foods", this::export);
        server.createContext("/behaviour", call -> {
            behaviour = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(call, 200, "");
        });
        server.createContext("/asked", call -> answer(call, 200, String.valueOf(asked.get())));
        server.start();
        return Map.of("catalog.url", "http://localhost:" + server.getAddress().getPort(), "catalog.refresh-every", "1h");
    }

    private void export(HttpExchange call) throws IOException {
        asked.incrementAndGet();
        switch (behaviour) {
            case "down" -> call.close();
            case "fine" -> {
                call.getResponseHeaders().set("ETag", '"' + REVISION + '"');
                boolean known = ('"' + REVISION + '"').equals(call.getRequestHeaders().getFirst("If-None-Match"));
                answer(call, known ? 304 : 200, known ? "" : export());
            }
            default -> {
                boolean named = behaviour.startsWith(REVISION_LINE);
                var lines = behaviour.split("\n", 2);
                call.getResponseHeaders().set("ETag", '"' + (named ? lines[0].substring(REVISION_LINE.length()) : "other") + '"');
                answer(call, 200, named ? lines[1] : behaviour);
            }
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
