package org.crampwise.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** A stored plan: what was asked, and the answer as it was given. */
@Entity
public class Plan {

    @Id
    private UUID id;
    private Instant createdAt;
    private int revision;
    private LocalDate startDate;
    private int days;
    @JdbcTypeCode(SqlTypes.JSON)
    private String request;
    @Column(columnDefinition = "text")
    private String answer;
    private String catalogRevision;
    private String rulesVersion;

    protected Plan() {}

    static Plan of(PlanView view, String request, String answer) {
        var plan = new Plan();
        plan.id = view.id();
        plan.createdAt = view.createdAt();
        plan.revision = view.revision();
        plan.startDate = view.startDate();
        plan.days = view.days().size();
        plan.request = request;
        plan.answer = answer;
        plan.catalogRevision = view.certificate().catalogRevision();
        plan.rulesVersion = view.certificate().rulesVersion();
        return plan;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int revision() {
        return revision;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public int days() {
        return days;
    }

    public String request() {
        return request;
    }

    /** The JSON of the plan, byte for byte as it was answered first. */
    public String answer() {
        return answer;
    }

    public String catalogRevision() {
        return catalogRevision;
    }

    public String rulesVersion() {
        return rulesVersion;
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<Plan, UUID> {

        private final IdempotencyKey.Repository keys;

        Repository(IdempotencyKey.Repository keys) {
            this.keys = keys;
        }

        /** Stores a plan, and under which key it was asked for. Fails when the key was taken in the meantime. */
        @Transactional
        public void store(Plan plan, @Nullable IdempotencyKey key) {
            persist(plan);
            flush();
            if (key != null) {
                keys.persistAndFlush(key);
            }
        }

        @Transactional
        public Optional<Plan> findPlan(UUID id) {
            return findByIdOptional(id);
        }

        /** Plans older than the given one, or from the newest on; one more than asked for when there are more. */
        @Transactional
        public List<Plan> listAfter(@Nullable PlanCursor cursor, int limit) {
            var newestFirst = cursor == null
                    ? find("order by createdAt desc, id desc")
                    : find("createdAt < ?1 or createdAt = ?1 and id < ?2 order by createdAt desc, id desc", cursor.createdAt(),
                            cursor.id());
            return newestFirst.page(Page.ofSize(limit + 1)).list();
        }

        /** False when the plan was deleted or changed since that revision. */
        @Transactional
        public boolean delete(UUID id, int revision) {
            return delete("id = ?1 and revision = ?2", id, revision) > 0;
        }
    }
}
