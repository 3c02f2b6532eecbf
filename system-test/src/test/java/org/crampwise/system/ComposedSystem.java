package org.crampwise.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.DockerComposeContainer;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;

/** What docker-compose.yml makes, on two free ports of this machine. */
final class ComposedSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PROJECT = "com.docker.compose.project";
    private static final String SERVICE = "com.docker.compose.service";

    private final DockerClient engine = DockerClientFactory.instance().client();
    private final int plannerPort = freePort();
    private final int catalogPort = freePort();
    private final DockerComposeContainer<?> compose = new DockerComposeContainer<>("crampwise", new File("../docker-compose.yml"))
            .withEnv(Map.of("PLANNER_PORT", String.valueOf(plannerPort), "CATALOG_PORT", String.valueOf(catalogPort)))
            // those of other profiles would be pulled, too
            .withPull(false);

    ComposedSystem up() {
        compose.start();
        awaitReady();
        return this;
    }

    @Override
    public void close() {
        compose.stop();
    }

    String planner(String path) {
        return "http://127.0.0.1:" + plannerPort + path;
    }

    String catalog(String path) {
        return "http://127.0.0.1:" + catalogPort + path;
    }

    /** As the power cut does it. */
    void kill(String service) {
        engine.killContainerCmd(container(service).getId()).exec();
    }

    void stop(String service) {
        engine.stopContainerCmd(container(service).getId()).exec();
    }

    void start(String service) {
        engine.startContainerCmd(container(service).getId()).exec();
    }

    void awaitReady() {
        awaitReady(planner("/q/health/ready"));
        awaitReady(catalog("/q/health/ready"));
    }

    private static void awaitReady(String address) {
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> given().get(address).statusCode() == 200);
    }

    InspectContainerResponse inspect(String service) {
        return engine.inspectContainerCmd(container(service).getId()).exec();
    }

    private Container container(String service) {
        return engine.listContainersCmd().withShowAll(true).withLabelFilter(Map.of(SERVICE, service)).exec().stream()
                .filter(container -> container.getLabels().getOrDefault(PROJECT, "").startsWith("crampwise")).findFirst()
                .orElseThrow();
    }

    /** The exit code of a command in a container. */
    int exitCode(String service, List<String> command) {
        try {
            var id = engine.execCreateCmd(container(service).getId()).withCmd(command.toArray(String[]::new)).exec().getId();
            engine.execStartCmd(id).exec(new ResultCallback.Adapter<>()).awaitCompletion();
            // the output ends a moment before the engine knows how the command ended
            return Math.toIntExact(await().until(() -> engine.inspectExecCmd(id).exec().getExitCodeLong(), Objects::nonNull));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A script of the repository, on this system. */
    void run(String script, String argument) throws IOException, InterruptedException {
        var process = new ProcessBuilder("../" + script, argument).redirectErrorStream(true);
        process.environment().put("CRAMPWISE_POSTGRES", container("postgres").getId());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IllegalStateException(script + ": " + output);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
