package org.crampwise.planner.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.crampwise.planner.background.Loop;
import org.crampwise.planner.broker.Broker;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Tells the broker what the database has decided. Who dies between the two tells it again, and nobody minds. */
@ApplicationScoped
class BatchSender {

    private static final int AT_ONCE = 500;
    private static final int SECONDS_TO_SEND = 60;
    private static final int SECONDS_TO_STOP = 5;

    private final Broker broker;
    private final BatchOutbox outbox;
    private final BatchLetters letters;
    private final Loop loop = new Loop("batch-sender", this::turn);

    BatchSender(Broker broker, BatchOutbox outbox, BatchLetters letters) {
        this.broker = broker;
        this.outbox = outbox;
        this.letters = letters;
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
        return QuarkusTransaction.requiringNew().timeout(SECONDS_TO_SEND).call(this::send);
    }

    /** When the broker does not take them, all is as it was. */
    private boolean send() {
        outbox.handOut();
        var taken = outbox.take(AT_ONCE);
        broker.send(taken.stream().flatMap(letters::messages).toList());
        return taken.size() == AT_ONCE;
    }
}
