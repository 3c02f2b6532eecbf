package org.crampwise.planner;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Sees that there is a database, then runs the service on it. */
@QuarkusMain
public class PlannerService {
    public static void main(String... args) {
        EmbeddedDatabase.startUnlessConfigured();
        Quarkus.run(args);
    }
}
