package org.crampwise.catalog.access;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it runs where people sign in. */
public class WithIssuer implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestIssuer.class));
    }
}
