package org.crampwise.planner.access;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it runs where people sign in. */
public class WithIssuer implements QuarkusTestProfile {

    /** Whose plans they are is asked here, not how good they are. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("planner.solver.moves", "50000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestIssuer.class));
    }
}
