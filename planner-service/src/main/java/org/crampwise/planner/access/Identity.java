package org.crampwise.planner.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;

/** Who calls, as the issuer's token says. The token is looked at when somebody asks: what is open to all costs nothing. */
@ApplicationScoped
public class Identity {

    private final boolean on;
    private final CurrentIdentityAssociation identities;

    Identity(@ConfigProperty(name = "crampwise.issuer") Optional<String> issuer, CurrentIdentityAssociation identities) {
        this.on = issuer.isPresent();
        this.identities = identities;
    }

    /** Whether people sign in at all. */
    boolean isOn() {
        return on;
    }

    /** Throws when a token was sent that is not right. */
    public Caller caller() {
        if (!on) {
            return Caller.NOBODY;
        }
        var identity = identities.getIdentity();
        if (identity.isAnonymous()) {
            return Caller.NOBODY;
        }
        var subject = identity.getPrincipal().getName();
        if (subject == null || subject.isBlank()) {
            // all whom an issuer gives no name would be one person
            throw new AuthenticationFailedException();
        }
        return new Caller(subject, identity.getRoles());
    }
}
