package org.crampwise.catalog.access;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells browsers and caches, whatever became of the request. Who said something of their own meant it. */
@Singleton
class AnswerHeaders {

    /** Before all that may answer. */
    private static final int PRIORITY = 1000;
    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_FRAMES = "frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(this::add, PRIORITY);
    }

    private void add(RoutingContext call) {
        call.addHeadersEndHandler(sent -> complete(call, call.response().headers()));
        call.next();
    }

    private static void complete(RoutingContext call, MultiMap headers) {
        var path = call.normalizedPath();
        put(headers, "X-Content-Type-Options", "nosniff");
        put(headers, "Referrer-Policy", "no-referrer");
        // what is not a page has nothing to load; the operators' pages under /q bring scripts of their own
        put(headers, POLICY, path.startsWith("/q/") ? NO_FRAMES : "default-src 'none'; base-uri 'none'; " + NO_FRAMES);
        if ("https".equals(call.request().scheme())) {
            put(headers, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void put(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
