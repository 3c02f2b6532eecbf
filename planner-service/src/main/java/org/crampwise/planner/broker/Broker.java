package org.crampwise.planner.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;

/**
 * Apache Kafka, where {@code kafka.bootstrap.servers} names one; the other {@code kafka.*} settings are handed to its clients. Without one
 * the service is whole: its database is the queue. Every failure to reach it is a {@link KafkaException}.
 */
@ApplicationScoped
public class Broker {

    private static final short AS_THE_BROKER_HAS_IT = -1;

    private final Map<String, Object> settings;
    private final BrokerConfig config;
    private final MeterRegistry meters;
    private @Nullable Producer<String, String> producer;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings, BrokerConfig config, MeterRegistry meters) {
        this.settings = settings;
        this.config = config;
        this.meters = meters;
    }

    public boolean isOn() {
        return Optional.ofNullable(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG))
                .filter(servers -> !servers.toString().isBlank()).isPresent();
    }

    /** Where the broker keeps each message before it is told as sent; returns when all are. */
    public void send(List<Message> messages) {
        if (!messages.isEmpty()) {
            try {
                await(handedOver(messages));
            } catch (KafkaException e) {
                // what it still holds would be sent later, and out of order
                close();
                throw e;
            }
        }
    }

    private List<? extends Future<?>> handedOver(List<Message> messages) {
        var open = opened();
        var sent = messages.stream()
                .map(message -> open.send(new ProducerRecord<>(message.topic().title(), message.key(), message.value())))
                .toList();
        open.flush();
        return sent;
    }

    private synchronized Producer<String, String> opened() {
        if (producer == null) {
            var wanted = new HashMap<>(settings);
            wanted.put(ProducerConfig.ACKS_CONFIG, "all");
            wanted.put(ProducerConfig.LINGER_MS_CONFIG, 2);
            wanted.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
            wanted.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
            wanted.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
            producer = new KafkaProducer<>(wanted, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }

    /**
     * A reader that shares the topics with all of its group, from where the group left off, and tells by itself what was done.
     *
     * @param atOnce records handed out at a time, at most
     */
    public Consumer<String, String> reader(String group, int atOnce) {
        var wanted = new HashMap<>(settings);
        wanted.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        wanted.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        wanted.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        wanted.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        wanted.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        wanted.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return measured(wanted);
    }

    /** A reader of its own, of all that is sent to a topic from now on. */
    public Consumer<String, String> listener(Topic topic) {
        var wanted = new HashMap<>(settings);
        wanted.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var listener = new KafkaConsumer<>(wanted, new StringDeserializer(), new StringDeserializer());
        var partitions = listener.partitionsFor(topic.title()).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition())).toList();
        listener.assign(partitions);
        listener.seekToEnd(partitions);
        return listener;
    }

    private Consumer<String, String> measured(Map<String, Object> wanted) {
        var reader = new KafkaConsumer<>(wanted, new StringDeserializer(), new StringDeserializer());
        new KafkaClientMetrics(reader).bindTo(meters);
        return reader;
    }

    /** Makes those that are not there. Where only an operator may make topics, they were made, and none is missing. */
    public void makeTopics() {
        try (var admin = Admin.create(settings)) {
            var there = admin.listTopics().names().get();
            var missing = Stream.of(Topic.values()).filter(topic -> !there.contains(topic.title()))
                    .map(topic -> new NewTopic(topic.title(), config.partitions(), AS_THE_BROKER_HAS_IT)).toList();
            await(admin.createTopics(missing).values().values().stream()
                    .map(made -> made.toCompletionStage().toCompletableFuture()).toList());
        } catch (ExecutionException e) {
            throw unreached(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void await(Collection<? extends Future<?>> asked) {
        for (var answer : asked) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                // another planner was faster
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw unreached(e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static KafkaException unreached(ExecutionException e) {
        return new KafkaException("The broker did not take it.", e.getCause());
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("The service stops.", e);
    }
}
