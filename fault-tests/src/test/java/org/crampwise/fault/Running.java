package org.crampwise.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service started from its jar, to be asked, told to stop, or killed. */
final class Running implements AutoCloseable {

    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final String name;
    private final Map<String, String> environment;
    private final int port;
    private final List<String> before;
    private final Path log;
    private Process process;

    private Running(String name, Map<String, String> environment, int port, List<String> before) {
        this.name = name;
        this.before = before;
        this.environment = environment;
        this.port = port;
        log = Path.of("target", "%s-%d.log".formatted(name, STARTED.incrementAndGet()));
        process = launched();
    }

    /** `catalog` or `planner`, and not yet ready. */
    static Running launch(String name, Map<String, String> environment) {
        return new Running(name, environment, Ports.free(), List.of());
    }

    static Running launchOn(String name, Map<String, String> environment, int port) {
        return new Running(name, environment, port, List.of());
    }

    /** On one core alone, where Linux lets us say so. */
    static Running startOnCore(int core, String name, Map<String, String> environment) {
        var service = new Running(name, environment, Ports.free(), List.of("taskset", "-c", String.valueOf(core)));
        service.awaitReady();
        return service;
    }

    static Running start(String name, Map<String, String> environment) {
        var service = launch(name, environment);
        service.awaitReady();
        return service;
    }

    private Process launched() {
        var jar = Path.of("..", name + "-service", "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath().normalize();
        var command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        try {
            var started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As Linux counts it; 0 elsewhere. */
    long residentMegabytes() {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum() / 1024;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return status("/q/health/ready") == 200;
    }

    boolean isLive() {
        return status("/q/health/live") == 200;
    }

    private int status(String path) {
        try {
            return CLIENT.send(request(path).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notThere) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ready, and how long that took. */
    Duration awaitReady() {
        long begin = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("The %s did not become ready: %s".formatted(name, log()));
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send(posting(path, json));
    }

    HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sending(request).join();
    }

    CompletableFuture<HttpResponse<String>> sending(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As an orchestrator asks it. */
    void askToStop() {
        process.destroy();
    }

    void awaitEnd() {
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    int exitValue() {
        return process.exitValue();
    }

    Duration startAgain() {
        process = launched();
        return awaitReady();
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
