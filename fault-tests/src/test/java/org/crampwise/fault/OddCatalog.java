package org.crampwise.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers the planner's question for foods as a test wants: well, or in one of many wrong ways. */
final class OddCatalog implements AutoCloseable {

    /** Writes one answer and closes it. */
    interface Answer {
        void to(HttpExchange call) throws IOException;
    }

    private final HttpServer server;
    private volatile Answer answer = OddCatalog::well;

    OddCatalog() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/exports/foods", call -> {
            try (call) {
                answer.to(call);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void answer(Answer next) {
        answer = next;
    }

    static void well(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("ETag", "\"well\"");
        if ("\"well\"".equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
            call.sendResponseHeaders(304, -1);
            return;
        }
        send(call, 200, export());
    }

    /** The same foods under another revision. */
    static Answer renewed(String revision) {
        return call -> {
            call.getResponseHeaders().set("ETag", "\"" + revision + "\"");
            send(call, 200, export());
        };
    }

    static Answer garbage(int status, String body) {
        return call -> {
            call.getResponseHeaders().set("ETag", "\"odd\"");
            send(call, status, body);
        };
    }

    /** Half of the foods, and the connection ends. */
    static void breakOff(HttpExchange call) throws IOException {
        var bytes = export().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("ETag", "\"odd\"");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes, 0, bytes.length / 2);
        call.getResponseBody().flush();
    }

    /** One line without an end. */
    static void neverEnd(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("ETag", "\"odd\"");
        call.sendResponseHeaders(200, 0);
        var chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        OutputStream body = call.getResponseBody();
        for (int sent = 0; sent < 2000; sent++) {
            body.write(chunk);
        }
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    /** The foods the planner's own tests plan with. */
    static String export() {
        try {
            return Files.readString(Path.of("..", "planner-service", "src", "test", "resources", "catalog-export.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
