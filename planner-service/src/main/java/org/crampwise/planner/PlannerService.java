package org.crampwise.planner;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Sees who would be answered and that there is a database, then runs the service on it. */
@QuarkusMain
public class PlannerService {
    public static void main(String... args) {
        Exposure.check();
        EmbeddedDatabase.startUnlessConfigured();
        Quarkus.run(args);
    }
}
