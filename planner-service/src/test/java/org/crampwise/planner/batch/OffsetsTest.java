package org.crampwise.planner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OffsetsTest {

    private static final TopicPartition PART = new TopicPartition("lines", 0);
    private static final TopicPartition OTHER = new TopicPartition("lines", 1);

    private final Offsets offsets = new Offsets();

    @Test
    void nothing_is_told_while_the_first_is_not_done() {
        offsets.take(PART, 7);
        offsets.take(PART, 8);
        offsets.end(PART, 8);
        assertThat(offsets.ended()).isEmpty();
        assertThat(offsets.open()).isEqualTo(1);
        offsets.end(PART, 7);
        assertThat(offsets.ended()).containsExactly(Map.entry(PART, new OffsetAndMetadata(9)));
        assertThat(offsets.ended()).as("told once").isEmpty();
    }

    @Test
    void a_partition_that_went_to_somebody_else_is_told_of_no_more() {
        offsets.take(PART, 1);
        offsets.take(OTHER, 1);
        offsets.forget(List.of(PART));
        offsets.end(PART, 1);
        offsets.end(OTHER, 1);
        assertThat(offsets.ended()).containsOnlyKeys(OTHER);
        offsets.take(OTHER, 2);
        offsets.forgetAll();
        assertThat(offsets.open()).isZero();
    }

    /** Whatever the order in which records are done, what is told never passes one that is not, and comes to the end at last. */
    @Property(tries = 200)
    void what_is_told_never_passes_a_record_that_is_not_done(@ForAll @IntRange(min = 1, max = 40) int many, @ForAll long order) {
        var mine = new Offsets();
        var left = new ArrayList<>(LongStream.range(0, many).boxed().toList());
        left.forEach(offset -> mine.take(PART, offset));
        Collections.shuffle(left, new Random(order));
        long told = 0;
        while (!left.isEmpty()) {
            mine.end(PART, left.removeLast());
            var next = mine.ended().get(PART);
            told = next == null ? told : next.offset();
            assertThat(told).isEqualTo(left.stream().mapToLong(Long::longValue).min().orElse(many));
        }
    }
}
