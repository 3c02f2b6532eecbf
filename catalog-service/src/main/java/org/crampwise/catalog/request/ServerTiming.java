package org.crampwise.catalog.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells every caller how long the answer took inside the service. */
class ServerTiming {

    private static final String BEGIN = "crampwise.begin";

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 100)
    void begin(ContainerRequestContext request) {
        request.setProperty(BEGIN, System.nanoTime());
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGIN) instanceof Long begin) {
            long micros = (System.nanoTime() - begin) / 1000;
            response.getHeaders().putSingle("Server-Timing", "total;dur=" + micros / 1000 + "." + micros / 100 % 10);
        }
    }
}
