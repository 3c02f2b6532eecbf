package org.crampwise.catalog.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each caller may ask: a bucket of a minute's requests, refilled steadily. Of callers unseen for long nothing is kept. */
final class Buckets {

    private static final double MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final double SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final int perMinute;
    private final Map<String, Bucket> byCaller;

    /** @param left requests that may come at once, as of a moment in nanoseconds */
    private record Bucket(double left, long at) {}

    /** @param mostCallers who are told apart; whoever was seen longest ago is forgotten first */
    Buckets(int perMinute, int mostCallers) {
        this.perMinute = perMinute;
        this.byCaller = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostCallers;
            }
        };
    }

    /**
     * Takes one request out of a caller's bucket.
     *
     * @param now in nanoseconds, from any origin
     * @return seconds until the next request would be let through; 0 when this one is
     */
    synchronized int secondsToWait(String caller, long now) {
        var before = byCaller.getOrDefault(caller, new Bucket(perMinute, now));
        double left = Math.min(perMinute, before.left + perMinute * (now - before.at) / MINUTE_NANOS);
        boolean isLetThrough = left >= 1;
        byCaller.put(caller, new Bucket(isLetThrough ? left - 1 : left, now));
        return isLetThrough ? 0 : (int) Math.ceil((1 - left) * MINUTE_NANOS / perMinute / SECOND_NANOS);
    }
}
