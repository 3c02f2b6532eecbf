package org.crampwise.planner.access;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Whose tokens are taken. Its keys are fetched when the first token comes: the service starts without it. */
@ApplicationScoped
class TokenIssuer implements TenantConfigResolver {

    private static final Logger LOG = Logger.getLogger(TokenIssuer.class);
    private static final String NAME = "crampwise";

    private final @Nullable OidcTenantConfig issuer;

    TokenIssuer(@ConfigProperty(name = "crampwise.issuer") Optional<String> url,
            @ConfigProperty(name = "crampwise.audience") Optional<List<String>> audience) {
        this.issuer = url.map(address -> issuer(address, audience.orElse(List.of()))).orElse(null);
    }

    void start(@Observes StartupEvent started) {
        if (issuer != null && issuer.token().audience().isEmpty()) {
            LOG.warn("Tokens are taken for whomever they are made. Maybe name the audience of this service: CRAMPWISE_AUDIENCE");
        }
    }

    private static OidcTenantConfig issuer(String url, List<String> audience) {
        var tokens = OidcTenantConfig.authServerUrl(url).tenantId(NAME).token()
                // a name may change and be given to another; the subject stays
                .subjectRequired().principalClaim("sub")
                // a token is judged by its signature alone: nothing else is asked about it
                .allowJwtIntrospection(false).allowOpaqueTokenIntrospection(false);
        return (audience.isEmpty() ? tokens : tokens.audience(audience)).end().build();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(issuer);
    }
}
