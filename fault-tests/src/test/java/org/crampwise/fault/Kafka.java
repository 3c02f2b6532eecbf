package org.crampwise.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka broker of its own process, that may be killed and started again on its data. */
final class Kafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port = Ports.free();
    private final Path settings;
    private Process process;

    private Kafka(Path folder) {
        this.folder = folder;
        settings = written();
        run("kafka.tools.StorageTool", "format", "-t", "MkU3OEVBNTcwNTJENDM2Qg", "-c", settings.toString()).onExit().join();
        start();
    }

    static Kafka in(Path folder) {
        return new Kafka(folder);
    }

    private Path written() {
        int controller = Ports.free();
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("server.properties"), """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@localhost:%1$d
                    listeners=PLAINTEXT://localhost:%2$d,CONTROLLER://localhost:%1$d
                    advertised.listeners=PLAINTEXT://localhost:%2$d
                    controller.listener.names=CONTROLLER
                    listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                    log.dirs=%3$s
                    num.network.threads=2
                    num.io.threads=4
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=1
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    default.replication.factor=1
                    group.initial.rebalance.delay.ms=0
                    auto.create.topics.enable=false
                    """.formatted(controller, port, folder.resolve("logs")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run(String main, String... arguments) {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-cp",
                        classes, main));
        command.addAll(List.of(arguments));
        try {
            var started = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "broker.log").toFile())).start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        process = run("kafka.Kafka", settings.toString());
        awaitAnswer();
    }

    private void awaitAnswer() {
        long begin = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("The broker did not start: target/broker.log");
            }
            Running.pause();
        }
    }

    private boolean answers() {
        try (var admin = Admin
                .create(Map.of("bootstrap.servers", address(), "default.api.timeout.ms", 2000, "request.timeout.ms", 2000))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "localhost:" + port;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** A message of whoever has access. */
    void send(String topic, String value) {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", address()), new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All messages of a topic. */
    List<String> messages(String topic) {
        var wanted = new HashMap<String, Object>(Map.of("bootstrap.servers", address()));
        wanted.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var reader = new KafkaConsumer<>(wanted, new StringDeserializer(), new StringDeserializer())) {
            var partitions = reader.partitionsFor(topic).stream().map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            reader.assign(partitions);
            long last = reader.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
            var messages = new ArrayList<String>();
            while (messages.size() < last) {
                reader.poll(Duration.ofMillis(200)).forEach(record -> messages.add(record.value()));
            }
            return messages;
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
