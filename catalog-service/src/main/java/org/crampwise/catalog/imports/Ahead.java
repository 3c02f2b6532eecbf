package org.crampwise.catalog.imports;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Makes what is written next while the database writes what was made before: neither waits for the other to be done. */
final class Ahead<T> {

    /** How many lie between the two: they bound the memory it takes. */
    private static final int MOST = 2;

    private final BlockingQueue<Optional<T>> made = new ArrayBlockingQueue<>(MOST);

    private Ahead() {}

    /** {@code making} runs on a thread of its own, {@code writing} on the caller's, as its transaction wants. */
    static <T> void run(Consumer<Consumer<T>> making, Consumer<T> writing) {
        var ahead = new Ahead<T>();
        try (var thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-making").daemon().factory())) {
            var maker = thread.submit(() -> ahead.make(making));
            try {
                for (var next = ahead.made.take(); next.isPresent(); next = ahead.made.take()) {
                    writing.accept(next.get());
                }
                maker.get();
            } finally {
                // over already, unless the writing failed
                maker.cancel(true);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        }
    }

    private void make(Consumer<Consumer<T>> making) {
        try {
            making.accept(next -> put(Optional.of(next)));
        } finally {
            put(Optional.empty());
        }
    }

    private void put(Optional<T> next) {
        try {
            made.put(next);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The import was interrupted.");
    }
}
