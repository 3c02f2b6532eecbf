package org.crampwise.planner.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.crampwise.planner.request.PageCursor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The trail of who asked for whose health data. It says that they were asked for, never what is in them. */
@ApplicationScoped
class AccessLog {

    /** One request for what is somebody's. */
    record Entry(UUID id, Instant at, String subject, String method, String address, int status, Optional<UUID> profile) {}

    private final EntityManager database;
    private final Clock clock;

    AccessLog(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of what is gone nothing is written: whoever deletes a profile leaves no trace of it. */
    @Transactional
    void write(List<Standing> touched, String subject, String method, String address, int status) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var standing : touched) {
            boolean ofProfile = standing.profile() != null;
            database.createNativeQuery("""
                    insert into access_log (id, at, subject, method, address, status, %1$s_id)
                    select :entry, :at, :subject, :method, :address, :status, id from %1$s where id = :id for key share"""
                    .formatted(ofProfile ? "profile" : "plan"))
                    .setParameter("entry", UUID.randomUUID()).setParameter("at", at).setParameter("subject", subject)
                    .setParameter("method", method).setParameter("address", address).setParameter("status", status)
                    .setParameter("id", ofProfile ? standing.profile() : standing.plan()).executeUpdate();
        }
    }

    /** Of all that is the caller's, the latest first; one more than asked for when there are more. */
    @Transactional
    List<Entry> listOf(Caller owner, @Nullable PageCursor cursor, int limit) {
        var query = database.unwrap(Session.class).createNativeQuery("""
                select l.id, l.at, l.subject, l.method, l.address, l.status, l.profile_id from access_log l
                where (l.profile_id in (select id from profile where owner = :owner)
                    or l.plan_id in (select id from plan where owner = :owner and profile_id is null))
                """ + (cursor == null ? "" : "and (l.at, l.id) < (:at, :id) ") + "order by l.at desc, l.id desc", Tuple.class)
                .setParameter("owner", owner.subject(), String.class).setMaxResults(limit + 1);
        if (cursor != null) {
            query.setParameter("at", cursor.createdAt()).setParameter("id", cursor.id());
        }
        return query.getResultList().stream()
                .map(row -> new Entry(row.get(0, UUID.class), row.get(1, Instant.class), row.get(2, String.class),
                        row.get(3, String.class), row.get(4, String.class), row.get(5, Integer.class),
                        Optional.ofNullable(row.get(6, UUID.class))))
                .toList();
    }
}
