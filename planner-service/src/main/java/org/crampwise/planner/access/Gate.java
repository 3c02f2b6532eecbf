package org.crampwise.planner.access;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Nobody gets past it to what is not theirs; what is not theirs looks like what is not there. */
class Gate {

    private final Identity identity;
    private final HealthAccess access;
    private final Limits limits;

    Gate(Identity identity, HealthAccess access, Limits limits) {
        this.identity = identity;
        this.access = access;
        this.limits = limits;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var door = Door.of(request.getMethod(), address(resource));
        if (door == Door.OPEN) {
            return;
        }
        if (identity.isOn()) {
            requireKnown(identity.caller(), door);
        }
        var id = request.getUriInfo().getPathParameters().getFirst("id");
        switch (door) {
            case OPEN, SIGNED_IN, OWN -> {
            }
            case PROFILE, PROFILE_OF_OWNER -> require(uuid(id).flatMap(access::toProfile), door);
            case PLAN, PLAN_OF_OWNER -> require(uuid(id).flatMap(access::toPlan), door);
            case HOUSEHOLD -> {
                if (uuid(id).filter(access::isLetToHousehold).isEmpty()) {
                    throw new NotFoundException();
                }
            }
            case BATCH -> {
                if (uuid(id).filter(access::isOwnBatch).isEmpty()) {
                    throw new NotFoundException();
                }
            }
        }
    }

    private void requireKnown(Caller caller, Door door) {
        if (caller.subject() == null) {
            throw new NotAuthorizedException("Bearer");
        }
        int seconds = limits.waitOfSubject(caller.subject());
        if (seconds > 0) {
            throw new ClientErrorException(Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, seconds).build());
        }
        if (caller.isOperator() && door != Door.SIGNED_IN) {
            throw new ForbiddenException();
        }
    }

    private static void require(Optional<Standing> standing, Door door) {
        var found = standing.filter(Standing::isLetIn).orElseThrow(NotFoundException::new);
        if (door.isForOwnersOnly() && !found.isOwner()) {
            throw new ForbiddenException();
        }
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As in the API document. */
    private static String address(ResourceInfo resource) {
        return path(resource.getResourceClass().getAnnotation(Path.class))
                + path(resource.getResourceMethod().getAnnotation(Path.class));
    }

    private static String path(@Nullable Path path) {
        return path == null || path.value().isEmpty() ? "" : "/" + path.value().replaceFirst("^/", "");
    }
}
