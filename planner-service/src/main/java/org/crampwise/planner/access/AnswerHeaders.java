package org.crampwise.planner.access;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells browsers and caches, whatever became of the request. Who said something of their own meant it. */
@Singleton
class AnswerHeaders {

    /** Before all that may answer, bodies that are too large among it. */
    private static final int FIRST = Integer.MIN_VALUE;
    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_FRAMES = "frame-ancestors 'none'";
    private static final List<String> HEALTH_DATA = List.of("/v1/profiles", "/v1/plans", "/v1/plan-batches", "/v1/plan-checks",
            "/v1/household-plans", "/v1/targets",
            "/v1/access-log");

    void register(@Observes @Priority(1) Router router) {
        router.route().order(FIRST).handler(this::add);
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
        if (HEALTH_DATA.stream().anyMatch(path::startsWith)) {
            put(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if ("https".equals(call.request().scheme())) {
            put(headers, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void put(MultiMap headers, CharSequence name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
