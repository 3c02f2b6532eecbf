package org.crampwise.planner.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.crampwise.planner.access.Visible;
import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.request.PageCursor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** Which coming plans were checked by which foods and rules. A plan that was made or changed by those of today needs no check. */
@ApplicationScoped
class PlanChecks implements PanacheRepositoryBase<PlanCheck, UUID> {

    private static final String CHECKED = "select k.planId from PlanCheck k where k.catalogRevision = :catalog and k.rulesVersion = :rules";
    private static final String OTHERWISE_MADE = "lastDate >= :today and (catalogRevision <> :catalog or rulesVersion <> :rules)";

    private final Plan.Repository plans;

    PlanChecks(Plan.Repository plans) {
        this.plans = plans;
    }

    /** Plans to be checked, the next to be eaten first; for this transaction alone, and left out while somebody changes them. */
    @Transactional(TxType.MANDATORY)
    List<Plan> take(Grounds grounds, LocalDate today, int limit) {
        return getEntityManager().unwrap(Session.class).createNativeQuery("""
                select p.* from plan p where last_date >= :today and (p.catalog_revision <> :catalog or p.rules_version <> :rules)
                and not exists (select from plan_check k
                    where k.plan_id = p.id and k.catalog_revision = :catalog and k.rules_version = :rules)
                order by last_date limit :limit for no key update of p skip locked""", Plan.class)
                .setParameter("today", today).setParameter("catalog", grounds.catalogRevision())
                .setParameter("rules", grounds.rulesVersion()).setParameter("limit", limit).getResultList();
    }

    /** @param reasons a JSON array */
    @Transactional(TxType.MANDATORY)
    void store(UUID plan, Grounds grounds, String verdict, boolean isSound, String reasons, Instant at) {
        getEntityManager().createNativeQuery("""
                insert into plan_check (plan_id, catalog_revision, rules_version, verdict, sound, reasons, checked_at)
                values (:plan, :catalog, :rules, :verdict, :sound, cast(:reasons as jsonb), :at)
                on conflict (plan_id) do update set catalog_revision = excluded.catalog_revision,
                    rules_version = excluded.rules_version, verdict = excluded.verdict, sound = excluded.sound,
                    reasons = excluded.reasons, checked_at = excluded.checked_at""")
                .setParameter("plan", plan).setParameter("catalog", grounds.catalogRevision())
                .setParameter("rules", grounds.rulesVersion()).setParameter("verdict", verdict).setParameter("sound", isSound)
                .setParameter("reasons", reasons).setParameter("at", at).executeUpdate();
    }

    /** Plans that break something by these foods and rules, the newest first. */
    @Transactional
    List<BreakingPlan> listBreaking(Grounds grounds, LocalDate today, Visible visible, @Nullable PageCursor cursor, int limit) {
        var parameters = parameters(grounds, today, visible);
        var older = "";
        if (cursor != null) {
            older = " and (createdAt < :at or createdAt = :at and id < :id)";
            parameters.put("at", cursor.createdAt());
            parameters.put("id", cursor.id());
        }
        return plans.find("%s and %s and id in (%s and not k.isSound)%s order by createdAt desc, id desc"
                .formatted(visible.plans(), OTHERWISE_MADE, CHECKED, older), parameters).project(BreakingPlan.class)
                .page(Page.ofSize(limit)).list();
    }

    /** How many have not been checked by these foods and rules yet. */
    @Transactional
    long countUnchecked(Grounds grounds, LocalDate today, Visible visible) {
        return plans.count("%s and %s and id not in (%s)".formatted(visible.plans(), OTHERWISE_MADE, CHECKED),
                parameters(grounds, today, visible));
    }

    @Transactional
    Map<UUID, PlanCheck> of(List<BreakingPlan> checked) {
        return list("planId in ?1", checked.stream().map(BreakingPlan::id).toList()).stream()
                .collect(Collectors.toMap(PlanCheck::planId, Function.identity()));
    }

    private static Map<String, Object> parameters(Grounds grounds, LocalDate today, Visible visible) {
        var parameters = new HashMap<String, Object>(visible.parameters());
        parameters.put("today", today);
        parameters.put("catalog", grounds.catalogRevision());
        parameters.put("rules", grounds.rulesVersion());
        return parameters;
    }
}
