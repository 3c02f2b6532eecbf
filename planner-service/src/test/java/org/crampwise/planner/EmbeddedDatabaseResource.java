package org.crampwise.planner;

import java.io.IOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A throwaway PostgreSQL for all Quarkus tests of this module, or the configured one. Found as a service, so no test names it. */
public class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        if (EmbeddedDatabase.isConfigured()) {
            return Map.of();
        }
        server = EmbeddedDatabase.startThrowaway();
        return Map.of("quarkus.datasource.jdbc.url", EmbeddedDatabase.urlOf(server));
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException("The throwaway PostgreSQL did not stop.", e);
            }
        }
    }
}
