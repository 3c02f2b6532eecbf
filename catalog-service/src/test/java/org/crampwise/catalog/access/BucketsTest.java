package org.crampwise.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    private static final long SECOND = 1_000_000_000L;

    private final Buckets buckets = new Buckets(60, 2);

    private void useUp(String caller, long now) {
        IntStream.range(0, 60).forEach(request -> assertThat(buckets.secondsToWait(caller, now)).isZero());
    }

    @Test
    void a_minute_s_requests_may_come_at_once_and_then_one_a_second() {
        useUp("anna", 0);
        assertThat(buckets.secondsToWait("anna", 0)).isEqualTo(1);
        assertThat(buckets.secondsToWait("anna", SECOND / 2)).isEqualTo(1);
        assertThat(buckets.secondsToWait("anna", SECOND)).isZero();
        assertThat(buckets.secondsToWait("anna", SECOND)).isEqualTo(1);
    }

    @Test
    void a_rest_fills_the_bucket_and_no_more() {
        useUp("anna", 0);
        useUp("anna", 3600 * SECOND);
        assertThat(buckets.secondsToWait("anna", 3600 * SECOND)).isEqualTo(1);
    }

    @Test
    void what_one_caller_used_up_is_not_missing_to_another() {
        useUp("anna", 0);
        assertThat(buckets.secondsToWait("ben", 0)).isZero();
    }

    /** Memory is bounded: whoever comes back after others came starts anew. */
    @Test
    void who_was_seen_longest_ago_is_forgotten() {
        useUp("anna", 0);
        buckets.secondsToWait("ben", 0);
        buckets.secondsToWait("clara", 0);
        assertThat(buckets.secondsToWait("anna", 0)).isZero();
    }

    @Test
    void a_slow_bucket_says_how_long_to_wait() {
        var slow = new Buckets(2, 10);
        slow.secondsToWait("anna", 0);
        slow.secondsToWait("anna", 0);
        assertThat(slow.secondsToWait("anna", 0)).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({ "192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 20010db800010002", "2001:db8:1:2::1, 20010db800010002",
        "::1, 0000000000000000", "no address, no address" })
    void addresses_of_one_network_count_as_one(String address, String network) {
        assertThat(AddressLimit.network(address)).isEqualTo(network);
    }
}
