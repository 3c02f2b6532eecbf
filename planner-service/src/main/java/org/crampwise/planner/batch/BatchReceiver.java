package org.crampwise.planner.batch;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.crampwise.planner.background.Loop;
import org.crampwise.planner.broker.Broker;
import org.crampwise.planner.broker.Message;
import org.crampwise.planner.broker.Topic;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Lines that the broker hands to this planner, as one of all planners. One thread asks for them and tells what is done, others plan; so a
 * plan may take as long as it takes. The broker may hand a line out twice, or to two planners: its row in the database decides.
 */
@ApplicationScoped
class BatchReceiver {

    private static final Logger LOG = Logger.getLogger(BatchReceiver.class);
    private static final String ALL_PLANNERS = "crampwise-planners";
    /** Lines at hand for each thread, so that none waits for the broker. */
    private static final int AT_HAND = 8;
    private static final Duration TO_WAIT_FOR_LINES = Duration.ofMillis(200);
    private static final Duration TO_LOOK_AGAIN = Duration.ofSeconds(1);
    /** A broker that is away must not hold up a service that stops. */
    private static final Duration TO_LEAVE = Duration.ofSeconds(3);
    private static final Duration TO_REST = Duration.ofSeconds(3);
    private static final int SECONDS_TO_STOP = 20;

    private final Broker broker;
    private final BatchWork work;
    private final BatchLetters letters;
    private final int count;
    private final ExecutorService threads;
    private final Offsets offsets = new Offsets();
    private final Loop loop = new Loop("batch-receiver", this::turn, this::end);
    private @Nullable Consumer<String, String> reader;

    BatchReceiver(Broker broker, BatchWork work, BatchLetters letters, BatchConfig config) {
        this.broker = broker;
        this.work = work;
        this.letters = letters;
        this.count = config.threads();
        this.threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name("batch-", 1).factory());
    }

    void atStart(@Observes StartupEvent start) {
        if (broker.isOn()) {
            loop.start();
        }
    }

    /** What is being planned is planned to its end, and told. */
    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        loop.askToStop();
        loop.awaitEnd(SECONDS_TO_STOP);
    }

    private void end() {
        threads.shutdown();
        try {
            threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave();
    }

    private boolean turn() {
        try {
            receive(opened());
            return true;
        } catch (KafkaException e) {
            leave();
            throw e;
        }
    }

    private Consumer<String, String> opened() {
        if (reader == null) {
            broker.makeTopics();
            reader = broker.reader(ALL_PLANNERS, count);
            reader.subscribe(List.of(Topic.LINES.title(), Topic.LINES_AGAIN.title()), new Moves(reader));
        }
        return reader;
    }

    private void receive(Consumer<String, String> from) {
        if (offsets.open() < (long) AT_HAND * count) {
            from.resume(from.paused());
        } else {
            from.pause(from.assignment());
        }
        for (var record : from.poll(TO_WAIT_FOR_LINES)) {
            take(record);
        }
        tell(from);
    }

    private void tell(Consumer<String, String> from) {
        var ended = offsets.ended();
        if (!ended.isEmpty()) {
            from.commitAsync(ended, (told, failure) -> {
                if (failure != null) {
                    LOG.debugf("What is done will be told again. %s", failure.getMessage());
                }
            });
        }
    }

    private void take(ConsumerRecord<String, String> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        offsets.take(partition, record.offset());
        threads.execute(() -> {
            if (isDone(record)) {
                offsets.end(partition, record.offset());
            }
        });
    }

    /** True at last, but for a service that stops. */
    private boolean isDone(ConsumerRecord<String, String> record) {
        var rest = TO_LOOK_AGAIN;
        while (!loop.isStopping()) {
            try {
                if (letters.place(record.value()).map(work::turn).orElseGet(() -> bury(record))) {
                    return true;
                }
                rest = TO_LOOK_AGAIN;
            } catch (RuntimeException e) {
                // most often the database is away: the line is as it was
                LOG.warnf("A line of a batch rests for a moment. %s", e.getMessage());
                rest = TO_REST;
            }
            sleep(rest);
        }
        return false;
    }

    private boolean bury(ConsumerRecord<String, String> record) {
        LOG.errorf("The message at %d of %s-%d is none of ours.", record.offset(), record.topic(), record.partition());
        broker.send(List.of(new Message(Topic.DEAD_LETTERS, Optional.ofNullable(record.key()).orElse(""), record.value())));
        return true;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        if (reader != null) {
            try {
                reader.commitSync(offsets.ended(), TO_LEAVE);
            } catch (KafkaException e) {
                LOG.debugf("What was done will be handed out again, and seen to be done. %s", e.getMessage());
            }
            reader.close(CloseOptions.timeout(TO_LEAVE));
            offsets.forgetAll();
            reader = null;
        }
    }

    /** Partitions that go to other planners and come from them. */
    private final class Moves implements ConsumerRebalanceListener {

        private final Consumer<String, String> from;

        Moves(Consumer<String, String> from) {
            this.from = from;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // they begin where the last planner left off
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            from.commitSync(offsets.ended());
            offsets.forget(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            offsets.forget(partitions);
        }
    }
}
