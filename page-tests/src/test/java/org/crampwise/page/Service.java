package org.crampwise.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One of the two services, started from its jar on a free port, with a database of its own. Both end with the tests. */
enum Service {
    CATALOG("catalog"),
    PLANNER("planner");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<Service, Integer> PORTS = new ConcurrentHashMap<>();

    private final String name;

    Service(String name) {
        this.name = name;
    }

    /** The planner's address; both services are started when it is first asked for. */
    static synchronized String page() {
        if (PORTS.isEmpty()) {
            CATALOG.choosePort();
            PLANNER.choosePort();
            CATALOG.start();
            PLANNER.start();
        }
        return PLANNER.address();
    }

    static String post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(page() + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()).body();
    }

    static String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(page() + path)).build()).body();
    }

    String address() {
        return "http://localhost:" + PORTS.get(this);
    }

    private void choosePort() {
        try (var socket = new ServerSocket(0)) {
            PORTS.put(this, socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        // anew each time: what an older state of the code left there may be ahead of this one
        var data = Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
        var jar = Path.of("..", name + "-service", "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath().normalize();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-Xmx768m", "-jar", jar.toString()).redirectErrorStream(true)
                .redirectOutput(Path.of("target", name + ".log").toFile());
        builder.environment().putAll(Map.of(
                "CATALOG_PORT", PORTS.get(CATALOG).toString(),
                "PLANNER_PORT", PORTS.get(PLANNER).toString(),
                "CRAMPWISE_DATABASE_FOLDER", data.resolve("database").toString(),
                "CRAMPWISE_IMPORTS_FOLDER", data.resolve("imports").toString()));
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            await(process);
        } catch (IOException e) {
            throw new UncheckedIOException("The %s did not start from %s. Maybe build it first.".formatted(name, jar), e);
        }
    }

    private void await(Process process) {
        var ready = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers(ready)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The %s did not become ready; see page-tests/target/%s.log".formatted(name, name));
    }

    private static boolean answers(HttpRequest request) {
        try {
            return send(request).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
