package org.crampwise.catalog.access;

import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Closes what changes the catalog, and imports, to all but editors. The token is looked at here alone: reading costs nothing more. */
class EditorsOnly {

    private static final String IMPORTS = "/v1/imports";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Editors editors;

    EditorsOnly(Editors editors) {
        this.editors = editors;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (!READING.contains(request.getMethod()) || isOfEditors(resource.getResourceClass())) {
            editors.requireOne();
        }
    }

    /** By what answers, not by what was asked: an address can be written in many ways. */
    private static boolean isOfEditors(Class<?> resource) {
        return resource.getAnnotation(Path.class).value().startsWith(IMPORTS);
    }
}
