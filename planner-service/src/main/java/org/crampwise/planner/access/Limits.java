package org.crampwise.planner.access;

import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.netty.util.NetUtil;

/** Whether a caller has asked for more than one person needs. */
@ApplicationScoped
class Limits {

    private static final int USUAL_PER_ADDRESS = 1200;
    private static final int USUAL_PER_SUBJECT = 300;
    /** Some hundred bytes each. */
    private static final int MOST_CALLERS = 50_000;

    private static final int NETWORK_BYTES = 8;

    private final Optional<Buckets> addresses;
    private final Optional<Buckets> subjects;

    Limits(LimitsConfig config, Identity identity) {
        addresses = buckets(config.perAddress(), identity.isOn() ? USUAL_PER_ADDRESS : 0);
        subjects = buckets(config.perSubject(), identity.isOn() ? USUAL_PER_SUBJECT : 0);
    }

    private static Optional<Buckets> buckets(OptionalInt configured, int usual) {
        int perMinute = configured.orElse(usual);
        return perMinute > 0 ? Optional.of(new Buckets(perMinute, MOST_CALLERS)) : Optional.empty();
    }

    /** In seconds; 0 when the request may go on. */
    int waitOfAddress(String address) {
        return addresses.map(buckets -> buckets.secondsToWait(network(address), System.nanoTime())).orElse(0);
    }

    int waitOfSubject(@Nullable String subject) {
        return subject == null ? 0 : subjects.map(buckets -> buckets.secondsToWait(subject, System.nanoTime())).orElse(0);
    }

    /** Whoever has one address of IPv6 has a network of them: its first half counts. */
    static String network(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
