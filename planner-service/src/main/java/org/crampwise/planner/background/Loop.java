package org.crampwise.planner.background;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

/** A thread that does the same over and over until the service stops. */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    /** Other instances leave work as well. */
    private static final int MILLIS_BETWEEN_LOOKS = 1000;
    private static final int MILLIS_WHILE_AWAY = 3000;

    private final BooleanSupplier turn;
    private final Runnable atEnd;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean isStopping;

    /** @param turn false when there was nothing to do; when it throws, which is mostly for a database or a broker away, it rests */
    public Loop(String name, BooleanSupplier turn) {
        this(name, turn, () -> {});
    }

    /** @param atEnd done by the same thread after its last turn */
    public Loop(String name, BooleanSupplier turn, Runnable atEnd) {
        this.turn = turn;
        this.atEnd = atEnd;
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::goOn);
    }

    public void start() {
        thread.start();
    }

    /** There is something to do. */
    public void wake() {
        news.release();
    }

    public boolean isStopping() {
        return isStopping;
    }

    /** No further turn is begun. */
    public void askToStop() {
        isStopping = true;
        wake();
    }

    public void awaitEnd(int seconds) throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(seconds));
    }

    private void goOn() {
        while (!isStopping) {
            try {
                if (!turn.getAsBoolean()) {
                    rest(MILLIS_BETWEEN_LOOKS);
                }
            } catch (RuntimeException e) {
                LOG.warnf("%s rests for a moment. %s", thread.getName(), e.getMessage());
                rest(MILLIS_WHILE_AWAY);
            }
        }
        atEnd.run();
    }

    private void rest(int millis) {
        try {
            if (!isStopping && news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isStopping = true;
        }
    }
}
