package org.crampwise.planner.access;

import java.time.Instant;
import java.util.List;

/** Whom the owner of a profile lets in. */
public record GrantsView(List<GrantView> grants) {

    /** @param subject as the issuer's tokens name the person */
    public record GrantView(String subject, Instant grantedAt) {

        static GrantView of(ProfileGrant grant) {
            return new GrantView(grant.subject(), grant.grantedAt());
        }
    }
}
