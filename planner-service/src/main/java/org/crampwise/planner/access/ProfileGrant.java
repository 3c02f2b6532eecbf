package org.crampwise.planner.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Whom an owner lets read and change a profile and what belongs to it: a subject, as long as their token says they are a dietitian. */
@Entity
public class ProfileGrant {

    @Embeddable
    record Place(UUID profileId, String subject) implements Serializable {}

    @EmbeddedId
    private Place place;
    private Instant grantedAt;

    protected ProfileGrant() {}

    String subject() {
        return place.subject();
    }

    Instant grantedAt() {
        return grantedAt;
    }

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<ProfileGrant, ProfileGrant.Place> {

        /** Once is enough: granted again, it stands as it was. */
        @Transactional
        void grant(UUID profile, String subject, Instant at) {
            getEntityManager().createNativeQuery("""
                    insert into profile_grant (profile_id, subject, granted_at) values (:profile, :subject, :at)
                    on conflict do nothing""").setParameter("profile", profile).setParameter("subject", subject)
                    .setParameter("at", at).executeUpdate();
        }

        /** False when there was none. */
        @Transactional
        boolean revoke(UUID profile, String subject) {
            return deleteById(new Place(profile, subject));
        }

        @Transactional
        List<ProfileGrant> listOf(UUID profile) {
            return list("place.profileId = ?1 order by grantedAt, place.subject", profile);
        }
    }
}
