package org.crampwise.planner.profile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.crampwise.planner.request.Digest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What a caller chose to call a request, so that sending it twice stores one profile. It goes when the profile goes. */
@Entity
public class ProfileKey {

    @Id
    private String key;
    private String requestDigest;
    private UUID profileId;
    private Instant createdAt;

    protected ProfileKey() {}

    ProfileKey(String key, String request, Profile profile) {
        this.key = key;
        this.requestDigest = Digest.of(request);
        this.profileId = profile.id();
        this.createdAt = profile.createdAt();
    }

    UUID profileId() {
        return profileId;
    }

    boolean isFor(String request) {
        return requestDigest.equals(Digest.of(request));
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<ProfileKey, String> {

        @Transactional
        public Optional<ProfileKey> findKey(String key) {
            return findByIdOptional(key);
        }
    }
}
