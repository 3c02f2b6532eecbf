package org.crampwise.planner.access;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes down who asked for whose health data before the answer leaves: what cannot be written down is not answered. */
class Trail {

    private final Identity identity;
    private final Touched touched;
    private final AccessLog log;

    Trail(Identity identity, Touched touched, AccessLog log) {
        this.identity = identity;
        this.touched = touched;
        this.log = log;
    }

    @ServerResponseFilter(priority = Priorities.USER)
    void write(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!identity.isOn()) {
            return;
        }
        var asked = touched.all();
        if (!asked.isEmpty()) {
            log.write(asked, String.valueOf(identity.caller().subject()), request.getMethod(),
                    request.getUriInfo().getRequestUri().getRawPath(), answer.getStatus());
        }
    }
}
