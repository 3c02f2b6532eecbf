package org.crampwise.planner.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Plans asked for at once, and how many of them ended how. */
@Entity
public class PlanBatch {

    /** What its owner wants of it. That it is done is told by its lines. */
    enum State {
        RUNNING,
        PAUSED,
        CANCELLED
    }

    @Id
    private UUID id;
    private Instant createdAt;
    private @Nullable String owner;
    @Enumerated(EnumType.STRING)
    private State state;
    private @Nullable String idempotencyKey;
    private String requestDigest;
    private int accepted;
    private int rejected;
    @Column(insertable = false, updatable = false)
    private int planned;
    @Column(insertable = false, updatable = false)
    private int held;
    @Column(insertable = false, updatable = false)
    private int refused;
    @Column(insertable = false, updatable = false)
    private int infeasible;
    @Column(insertable = false, updatable = false)
    private int failed;

    protected PlanBatch() {}

    PlanBatch(@Nullable String owner, @Nullable String idempotencyKey, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.idempotencyKey = idempotencyKey;
        this.createdAt = createdAt;
        this.state = State.RUNNING;
        this.requestDigest = "";
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    State state() {
        return state;
    }

    boolean isFor(String digest) {
        return requestDigest.equals(digest);
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    Counts counts() {
        return new Counts(planned, held, refused, infeasible, failed);
    }

    /** All of it was read. */
    void taken(String digest, int linesAccepted, int linesRejected) {
        requestDigest = digest;
        accepted = linesAccepted;
        rejected = linesRejected;
    }

    /**
     * How many lines ended how.
     *
     * @param held something must be settled before these people are planned for
     * @param infeasible no plan keeps all that was asked for, or none was found
     * @param failed not for anything about the person
     */
    public record Counts(int planned, int held, int refused, int infeasible, int failed) {

        int all() {
            return planned + held + refused + infeasible + failed;
        }
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<PlanBatch, UUID> {

        @Transactional
        Optional<PlanBatch> findBatch(UUID id) {
            return findByIdOptional(id);
        }

        @Transactional
        Optional<PlanBatch> findKey(String key) {
            return find("idempotencyKey", key).firstResultOptional();
        }

        @Transactional
        void pause(UUID id) {
            turn(id, State.PAUSED);
        }

        /** A cancelled batch stays cancelled. */
        private void turn(UUID id, State state) {
            update("state = ?1 where id = ?2 and state <> ?3", state, id, State.CANCELLED);
        }

        /** Lines that were handed out and laid aside meanwhile are handed out again. */
        @Transactional
        void resume(UUID id) {
            turn(id, State.RUNNING);
            getEntityManager().createNativeQuery("update plan_batch set handed_out = false where id = :batch")
                    .setParameter("batch", id).executeUpdate();
        }

        /** For good: what was told of people who are never planned for is not kept. Who works on a line forgets it at its end. */
        @Transactional
        void cancel(UUID id) {
            turn(id, State.CANCELLED);
            getEntityManager().createNativeQuery("""
                    update batch_line set request = null where batch_id = :batch and line in (
                        select line from batch_line where batch_id = :batch and outcome is null for update skip locked)""")
                    .setParameter("batch", id).executeUpdate();
        }

        @Transactional
        boolean remove(UUID id) {
            return deleteById(id);
        }
    }
}
