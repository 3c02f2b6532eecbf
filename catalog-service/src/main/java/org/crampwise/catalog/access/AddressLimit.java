package org.crampwise.catalog.access;

import java.util.HexFormat;
import java.util.Optional;

import org.crampwise.catalog.request.Refusal;
import org.crampwise.catalog.request.Refusal.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/** Turns down an address that asks too often, before anything is read or looked up for it: guessing tokens is asking, too. */
class AddressLimit {

    private static final int USUAL_PER_MINUTE = 1200;
    /** Some hundred bytes each. */
    private static final int MOST_CALLERS = 50_000;
    private static final int NETWORK_BYTES = 8;

    private final Optional<Buckets> addresses;

    AddressLimit(@ConfigProperty(name = "crampwise.limits.per-address") Optional<Integer> perMinute,
            @ConfigProperty(name = "crampwise.issuer") Optional<String> issuer) {
        int limit = perMinute.orElse(issuer.isPresent() ? USUAL_PER_MINUTE : 0);
        this.addresses = limit > 0 ? Optional.of(new Buckets(limit, MOST_CALLERS)) : Optional.empty();
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 50)
    void check(HttpServerRequest request) {
        var address = request.remoteAddress();
        if (addresses.isPresent() && address != null
                && addresses.get().secondsToWait(network(address.hostAddress()), System.nanoTime()) > 0) {
            throw new Refusal(Reason.TOO_MANY_REQUESTS,
                    "More requests came from your address than one household needs. Please wait as long as Retry-After says.");
        }
    }

    /** Whoever has one address of IPv6 has a network of them: its first half counts. */
    static String network(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
