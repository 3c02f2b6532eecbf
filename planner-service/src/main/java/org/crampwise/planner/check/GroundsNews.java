package org.crampwise.planner.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.crampwise.planner.background.Loop;
import org.crampwise.planner.broker.Broker;
import org.crampwise.planner.broker.Message;
import org.crampwise.planner.broker.Topic;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Tells over the broker which foods and rules this planner plans by, whenever they are others, and asks the catalog at once when another
 * planner tells of foods that are not known here. Told again after each start, so nothing is lost with a planner that dies.
 */
@ApplicationScoped
class GroundsNews {

    private static final Duration TO_LISTEN = Duration.ofMillis(500);
    private static final int SECONDS_TO_STOP = 2;

    private final Broker broker;
    private final PlanChecking checking;
    private final FoodSnapshots catalog;
    private final ObjectMapper json;
    private final Loop loop = new Loop("grounds-news", this::turn, this::leave);
    private @Nullable Consumer<String, String> listener;
    private @Nullable Grounds told;

    GroundsNews(Broker broker, PlanChecking checking, FoodSnapshots catalog, ObjectMapper json) {
        this.broker = broker;
        this.checking = checking;
        this.catalog = catalog;
        this.json = json;
    }

    void atStart(@Observes StartupEvent start) {
        if (broker.isOn()) {
            loop.start();
        }
    }

    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        loop.askToStop();
        loop.awaitEnd(SECONDS_TO_STOP);
    }

    private boolean turn() {
        try {
            listen(opened());
            checking.grounds().filter(grounds -> !grounds.equals(told)).ifPresent(this::tell);
            return true;
        } catch (KafkaException e) {
            leave();
            throw e;
        }
    }

    private Consumer<String, String> opened() {
        if (listener == null) {
            broker.makeTopics();
            listener = broker.listener(Topic.GROUNDS);
        }
        return listener;
    }

    private void listen(Consumer<String, String> from) {
        for (var message : from.poll(TO_LISTEN)) {
            if (read(message.value()).filter(this::hasUnknownFoods).isPresent()) {
                catalog.refresh();
            }
        }
    }

    private Optional<Grounds> read(String message) {
        try {
            return Optional.of(json.readValue(message, Grounds.class));
        } catch (JsonProcessingException e) {
            // none of ours
            return Optional.empty();
        }
    }

    private boolean hasUnknownFoods(Grounds news) {
        return checking.grounds().filter(ours -> ours.catalogRevision().equals(news.catalogRevision())).isEmpty();
    }

    private void tell(Grounds grounds) {
        broker.send(List.of(new Message(Topic.GROUNDS, "grounds", json.valueToTree(grounds).toString())));
        told = grounds;
    }

    private void leave() {
        if (listener != null) {
            listener.close(CloseOptions.timeout(TO_LISTEN));
            listener = null;
        }
    }
}
