package org.crampwise.planner.batch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which records were taken and which of them are done, in whatever order: a place is told to the broker only when all before it are done,
 * so that what a worker leaves behind is handed out again.
 */
final class Offsets {

    private final Map<TopicPartition, TreeMap<Long, Boolean>> taken = new HashMap<>();

    synchronized void take(TopicPartition partition, long offset) {
        taken.computeIfAbsent(partition, first -> new TreeMap<>()).put(offset, false);
    }

    /** Nothing, where the partition has gone to somebody else. */
    synchronized void end(TopicPartition partition, long offset) {
        var records = taken.get(partition);
        if (records != null) {
            records.replace(offset, true);
        }
    }

    /** Where each partition would go on; told once. */
    synchronized Map<TopicPartition, OffsetAndMetadata> ended() {
        var ended = new HashMap<TopicPartition, OffsetAndMetadata>();
        taken.forEach((partition, records) -> {
            while (!records.isEmpty() && records.firstEntry().getValue()) {
                ended.put(partition, new OffsetAndMetadata(records.pollFirstEntry().getKey() + 1));
            }
        });
        return ended;
    }

    synchronized void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(taken::remove);
    }

    synchronized void forgetAll() {
        taken.clear();
    }

    synchronized long open() {
        return taken.values().stream().flatMap(records -> records.values().stream()).filter(isDone -> !isDone).count();
    }
}
