package org.crampwise.planner.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.crampwise.planner.request.Digest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What a caller chose to call a request, so that sending it twice makes one plan. */
@Entity
public class IdempotencyKey {

    @Id
    private String key;
    private String requestDigest;
    private UUID planId;
    private Instant createdAt;

    protected IdempotencyKey() {}

    IdempotencyKey(String key, String request, UUID planId, Instant createdAt) {
        this.key = key;
        this.requestDigest = Digest.of(request);
        this.planId = planId;
        this.createdAt = createdAt;
    }

    UUID planId() {
        return planId;
    }

    boolean isFor(String request) {
        return requestDigest.equals(Digest.of(request));
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<IdempotencyKey, String> {

        @Transactional
        public Optional<IdempotencyKey> findKey(String key) {
            return findByIdOptional(key);
        }
    }
}
