package org.crampwise.planner.access;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it runs where people sign in. */
public class WithIssuer implements QuarkusTestProfile {

    /** Requests a minute, more than the other tests make. */
    static final int PER_ADDRESS = 6000;
    static final int PER_SUBJECT = 300;

    /** Whose plans they are is asked here, not how good they are. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("planner.solver.moves", "50000",
                "crampwise.limits.per-address", String.valueOf(PER_ADDRESS),
                "crampwise.limits.per-subject", String.valueOf(PER_SUBJECT),
                // tests call from more than one address
                "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.allow-x-forwarded", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestIssuer.class));
    }
}
