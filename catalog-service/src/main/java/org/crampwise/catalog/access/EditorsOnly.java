package org.crampwise.catalog.access;

import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.crampwise.catalog.request.Refusal;
import org.crampwise.catalog.request.Refusal.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.security.identity.CurrentIdentityAssociation;

/** Closes what changes the catalog, and imports, to all but editors. The token is looked at here alone: reading costs nothing more. */
class EditorsOnly {

    private static final String EDITOR = "catalog-editor";
    private static final String IMPORTS = "/v1/imports";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final boolean peopleSignIn;
    private final CurrentIdentityAssociation identities;

    EditorsOnly(@ConfigProperty(name = "crampwise.issuer") Optional<String> issuer, CurrentIdentityAssociation identities) {
        this.peopleSignIn = issuer.isPresent();
        this.identities = identities;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request) {
        if (!peopleSignIn || isOpen(request.getMethod(), request.getUriInfo().getPath())) {
            return;
        }
        var identity = identities.getIdentity();
        if (identity.isAnonymous()) {
            throw new Refusal(Reason.SIGN_IN_REQUIRED,
                    "Send Authorization: Bearer with an access token of the issuer of this service.");
        }
        if (!identity.hasRole(EDITOR)) {
            throw new Refusal(Reason.FORBIDDEN,
                    "Only editors of the catalog may do this: their tokens carry the role " + EDITOR + ".");
        }
    }

    private static boolean isOpen(String method, String path) {
        return READING.contains(method) && !path.startsWith(IMPORTS);
    }
}
