package org.crampwise.catalog.editing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.request.Refusal;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What a caller chose to call a request, and what was answered, so that sending it twice adds one food. */
@Entity
public class IdempotencyKey {

    @Id
    private String key;
    private String requestDigest;
    private @Nullable String foodId;
    private @Nullable String tag;
    private @Nullable String answer;
    private Instant createdAt;

    protected IdempotencyKey() {}

    Added answer() {
        return new Added(Objects.requireNonNull(foodId), Objects.requireNonNull(tag), Objects.requireNonNull(answer));
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<IdempotencyKey, String> {

        /**
         * The answer given before, or empty where the key is new and is now taken by this transaction. The same request sent at the
         * same time waits here until the first one is done.
         */
        @Transactional(Transactional.TxType.MANDATORY)
        public Optional<IdempotencyKey> claim(String key, String requestDigest, Instant now) {
            int taken = getEntityManager().createNativeQuery("""
                    insert into idempotency_key (key, request_digest, created_at) values (:key, :digest, :now)
                    on conflict do nothing""")
                    .setParameter("key", key).setParameter("digest", requestDigest).setParameter("now", now).executeUpdate();
            if (taken == 1) {
                return Optional.empty();
            }
            var known = findById(key);
            if (!known.requestDigest.equals(requestDigest)) {
                throw new Refusal(Refusal.Reason.KEY_REUSED,
                        "This Idempotency-Key came with another body before. Choose a new key for a new request.");
            }
            return Optional.of(known);
        }

        @Transactional(Transactional.TxType.MANDATORY)
        void answered(String key, Added added) {
            update("foodId = ?1, tag = ?2, answer = ?3 where key = ?4", added.id(), added.tag(), added.json(), key);
        }
    }
}
