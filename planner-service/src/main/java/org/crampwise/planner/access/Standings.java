package org.crampwise.planner.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.crampwise.planner.access.Standing.Right;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How callers stand to what is stored. Asked of the database each time, so that a grant that is taken back ends at once. */
@ApplicationScoped
class Standings {

    private static final String RIGHT = """
            case when %1$s.owner is not distinct from cast(:subject as text) then 'OWNER'
                 when :dietitian and exists (select 1 from profile_grant g where g.profile_id = %2$s and g.subject = :subject)
                 then 'GRANTED' else 'NONE' end""";

    private final EntityManager database;

    Standings(EntityManager database) {
        this.database = database;
    }

    /** Empty when there is no such profile. */
    @Transactional
    Optional<Standing> toProfile(UUID id, Caller caller) {
        return ask("select " + RIGHT.formatted("p", "p.id") + ", p.id, cast(null as uuid) from profile p where p.id = :id",
                id, caller);
    }

    @Transactional
    Optional<Standing> toPlan(UUID id, Caller caller) {
        return ask("select " + RIGHT.formatted("p", "p.profile_id")
                + ", p.profile_id, case when p.profile_id is null then p.id end from plan p where p.id = :id", id, caller);
    }

    /** To each plan of a household; empty when it is not the caller's or not there. */
    @Transactional
    Optional<List<Standing>> toHousehold(UUID id, Caller caller) {
        var rows = database.unwrap(Session.class).createNativeQuery("""
                select m.plan_id from household_plan h left join household_member m on h.id = m.household_plan_id
                where h.id = :id and h.owner is not distinct from cast(:subject as text)""", Tuple.class)
                .setParameter("id", id).setParameter("subject", caller.subject(), String.class).getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(row -> Stream.ofNullable(row.get(0, UUID.class)))
                        .flatMap(plan -> toPlan(plan, caller).stream()).toList());
    }

    @Transactional
    boolean isBatchOf(UUID id, Caller caller) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select 1 from plan_batch where id = :id and owner is not distinct from cast(:subject as text)",
                        Tuple.class)
                .setParameter("id", id).setParameter("subject", caller.subject(), String.class).uniqueResultOptional()
                .isPresent();
    }

    /** Whose a new plan is: the profile's owner's, or the caller's where it is made for no stored profile. */
    @Transactional
    @Nullable
    String ownerOfNewPlan(@Nullable UUID profile, Caller caller) {
        return profile == null
                ? caller.subject()
                : database.unwrap(Session.class).createNativeQuery("select owner from profile where id = :id", Tuple.class)
                        .setParameter("id", profile).uniqueResultOptional().map(row -> row.get(0, String.class)).orElse(null);
    }

    private Optional<Standing> ask(String query, UUID id, Caller caller) {
        return database.unwrap(Session.class).createNativeQuery(query, Tuple.class).setParameter("id", id)
                .setParameter("subject", caller.subject(), String.class).setParameter("dietitian", caller.isDietitian())
                .uniqueResultOptional()
                .map(row -> new Standing(Right.valueOf(row.get(0, String.class)), row.get(1, UUID.class),
                        row.get(2, UUID.class)));
    }
}
