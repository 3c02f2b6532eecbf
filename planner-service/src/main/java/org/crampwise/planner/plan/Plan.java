package org.crampwise.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.crampwise.planner.access.Visible;
import org.crampwise.planner.request.PageCursor;
import org.hibernate.Session;
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
    @Column(insertable = false, updatable = false)
    private LocalDate lastDate;
    @JdbcTypeCode(SqlTypes.JSON)
    private String request;
    @Column(columnDefinition = "text")
    private String answer;
    private String catalogRevision;
    private String rulesVersion;
    private @Nullable UUID profileId;
    private @Nullable String owner;

    protected Plan() {}

    static Plan of(PlanView view, String request, String answer, @Nullable UUID profileId, @Nullable String owner) {
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
        plan.profileId = profileId;
        plan.owner = owner;
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

    /** The JSON of the plan at its revision, byte for byte as it was answered first. */
    public String answer() {
        return answer;
    }

    public String catalogRevision() {
        return catalogRevision;
    }

    public String rulesVersion() {
        return rulesVersion;
    }

    /** The stored profile it was made for; empty when the profile came with the request. */
    public Optional<UUID> profileId() {
        return Optional.ofNullable(profileId);
    }
    /** A plan as it was before it was changed. */
    record PastPlan(String request, String answer) {}

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
        public List<Plan> listAfter(@Nullable PageCursor cursor, Visible visible, @Nullable UUID profile, int limit) {
            var whose = profile == null ? "" : "profileId = :profile and ";
            var older = cursor == null ? "1 = 1" : "(createdAt < :at or createdAt = :at and id < :id)";
            var parameters = new HashMap<String, Object>(visible.parameters());
            if (profile != null) {
                parameters.put("profile", profile);
            }
            if (cursor != null) {
                parameters.put("at", cursor.createdAt());
                parameters.put("id", cursor.id());
            }
            return find(visible.plans() + " and " + whose + older + " order by createdAt desc, id desc", parameters)
                    .page(Page.ofSize(limit + 1)).list();
        }

        /** Makes a plan what it is from now on, and keeps what it was. False when it was changed or deleted meanwhile. */
        @Transactional
        boolean change(Plan seen, PlanView after, String request, String answer, String reason, Instant at) {
            var plan = findById(seen.id, LockModeType.PESSIMISTIC_WRITE);
            if (plan == null || plan.revision != seen.revision) {
                return false;
            }
            getEntityManager().createNativeQuery("""
                    insert into plan_revision (plan, revision, request, answer, changed_at, reason)
                    values (:plan, :revision, cast(:request as jsonb), :answer, :at, :reason)""")
                    .setParameter("request", plan.request)
                    .setParameter("plan", plan.id).setParameter("revision", plan.revision).setParameter("answer", plan.answer)
                    .setParameter("at", at).setParameter("reason", reason).executeUpdate();
            plan.revision = after.revision();
            plan.request = request;
            plan.answer = answer;
            plan.catalogRevision = after.certificate().catalogRevision();
            plan.rulesVersion = after.certificate().rulesVersion();
            return true;
        }

        /** What a plan was at an earlier revision, and what had been asked for it. */
        @Transactional
        Optional<PastPlan> findPast(UUID id, int revision) {
            return getEntityManager().unwrap(Session.class).createNativeQuery("""
                    select cast(request as text), answer from plan_revision where plan = :plan and revision = :revision""",
                    Tuple.class).setParameter("plan", id).setParameter("revision", revision).uniqueResultOptional()
                    .map(row -> new PastPlan(row.get(0, String.class), row.get(1, String.class)));
        }

        /** When a plan became what it is; empty when it is as it was made. */
        @Transactional
        public Optional<Instant> findLastChange(UUID id) {
            return getEntityManager().unwrap(Session.class)
                    .createNativeQuery("select changed_at from plan_revision where plan = :plan order by revision desc limit 1",
                            Instant.class)
                    .setParameter("plan", id).uniqueResultOptional();
        }

        /** The plans of a profile, the newest first. */
        @Transactional
        public List<Plan> listOf(UUID profile) {
            return list("profileId = ?1 order by createdAt desc, id desc", profile);
        }

        /** What a plan was before each change, the latest first. */
        @Transactional
        public List<PlanRevisions.Earlier> listEarlier(UUID id) {
            return getEntityManager().unwrap(Session.class).createNativeQuery("""
                    select revision, changed_at, reason, answer from plan_revision where plan = :plan
                    order by revision desc""", Tuple.class).setParameter("plan", id).getResultList().stream()
                    .map(row -> new PlanRevisions.Earlier(row.get(0, Integer.class), row.get(1, Instant.class),
                            row.get(2, String.class), row.get(3, String.class)))
                    .toList();
        }

        @Transactional
        List<PlanRevisions.ChangeOfPlan> listChanges(UUID id) {
            return getEntityManager().unwrap(Session.class).createNativeQuery("""
                    select revision + 1 as revision, changed_at, reason from plan_revision where plan = :plan
                    order by revision desc""", Tuple.class).setParameter("plan", id).getResultList().stream()
                    .map(row -> new PlanRevisions.ChangeOfPlan(row.get(0, Integer.class), row.get(1, Instant.class),
                            row.get(2, String.class)))
                    .toList();
        }

        /** False when the plan was deleted or changed since that revision. */
        @Transactional
        public boolean delete(UUID id, int revision) {
            return delete("id = ?1 and revision = ?2", id, revision) > 0;
        }
    }
}
