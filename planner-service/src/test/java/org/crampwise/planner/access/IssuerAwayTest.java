package org.crampwise.planner.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.oidc.OIDCException;

class IssuerAwayTest {

    @Test
    void whoever_comes_while_the_issuer_is_away_is_asked_to_come_again() {
        try (var answer = new SignIn().issuerAway(new OIDCException("OIDC Server is not available"))) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        }
    }
}
