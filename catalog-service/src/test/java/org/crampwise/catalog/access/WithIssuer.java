package org.crampwise.catalog.access;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it runs where people sign in. */
public class WithIssuer implements QuarkusTestProfile {

    /** Requests a minute, more than the other tests make. */
    static final int PER_ADDRESS = 3000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("crampwise.limits.per-address", String.valueOf(PER_ADDRESS),
                // tests call from more than one address
                "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.allow-x-forwarded", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestIssuer.class));
    }
}
