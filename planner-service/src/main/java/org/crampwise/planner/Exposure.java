package org.crampwise.planner;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.eclipse.microprofile.config.Config;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Where nobody signs in, other machines are answered only where somebody said in so many words that this is meant. */
final class Exposure {
    private static final String HOST = "quarkus.http.host";
    private static final String ISSUER = "crampwise.issuer";
    private static final String IDENTITY = "crampwise.identity";
    private static final String NOBODY_SIGNS_IN = "off";

    private Exposure() {}

    /** Before anything listens: as read from system properties, environment and application.properties. */
    static void check() {
        check(new SmallRyeConfigBuilder().addDefaultSources().addDefaultInterceptors().build());
    }

    /** @throws IllegalStateException where the service would answer other machines and nobody said that this is meant */
    static void check(Config config) {
        var host = config.getValue(HOST, String.class);
        var identity = config.getOptionalValue(IDENTITY, String.class);
        var issuer = config.getOptionalValue(ISSUER, String.class);
        if (!isLoopback(host) && issuer.isEmpty() && identity.filter(NOBODY_SIGNS_IN::equals).isEmpty()) {
            throw new IllegalStateException(("This service would answer other machines (%s = %s), and nobody signs in to it.\n"
                    + "Maybe leave it on 127.0.0.1, or name the issuer of the tokens people sign in with (CRAMPWISE_ISSUER), or, "
                    + "where something in front of it decides who may call it, say that this is meant: "
                    + "CRAMPWISE_IDENTITY=off").formatted(HOST, host));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
