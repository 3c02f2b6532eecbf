package org.crampwise.catalog.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.catalog.request.Refusal;
import org.crampwise.catalog.request.Refusal.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.security.identity.CurrentIdentityAssociation;

/** Who changes the catalog: whoever the issuer's token says is an editor, or anybody where nobody signs in. */
@ApplicationScoped
public class Editors {

    private static final String ROLE = "catalog-editor";

    private final boolean signIn;
    private final CurrentIdentityAssociation identities;

    Editors(@ConfigProperty(name = "crampwise.issuer") Optional<String> issuer, CurrentIdentityAssociation identities) {
        this.signIn = issuer.isPresent();
        this.identities = identities;
    }

    /** Throws when the caller is none. */
    void requireOne() {
        if (!signIn) {
            return;
        }
        var identity = identities.getIdentity();
        if (identity.isAnonymous()) {
            throw new Refusal(Reason.SIGN_IN_REQUIRED,
                    "Send Authorization: Bearer with an access token of the issuer of this service.");
        }
        if (!identity.hasRole(ROLE)) {
            throw new Refusal(Reason.FORBIDDEN,
                    "Only editors of the catalog may do this: their tokens carry the role " + ROLE + ".");
        }
    }

    /** The subject of the caller's token; empty where nobody signs in. */
    public Optional<String> subject() {
        return signIn ? Optional.of(identities.getIdentity().getPrincipal().getName()) : Optional.empty();
    }
}
