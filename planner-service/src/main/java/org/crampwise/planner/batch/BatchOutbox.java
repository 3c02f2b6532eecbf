package org.crampwise.planner.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.crampwise.planner.batch.BatchLines.Place;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What the broker has not been told yet. It is told at least once, after the transaction that made it true. */
@ApplicationScoped
class BatchOutbox {

    /**
     * A line to be handed to a planner, or one that has ended.
     *
     * @param outcome null for one to be planned
     * @param isTriedAgain it was begun before
     */
    record Letter(Place place, @Nullable UUID profile, boolean isTriedAgain, @Nullable String outcome, @Nullable UUID plan,
            @Nullable Instant endedAt) {}

    private final EntityManager database;

    BatchOutbox(EntityManager database) {
        this.database = database;
    }

    /** All open lines of batches that were not handed out yet, or not since they were resumed. */
    @Transactional(TxType.MANDATORY)
    void handOut() {
        query("""
                with given as (update plan_batch set handed_out = true where id in (
                    select id from plan_batch where not handed_out and state = 'RUNNING' for no key update skip locked) returning id)
                insert into batch_outbox (batch_id, line, kind)
                select batch_id, line, 'LINE' from batch_line join given on id = batch_id where outcome is null order by batch_id, line""",
                Object.class).executeUpdate();
    }

    /** The first that are due, for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    List<Letter> take(int limit) {
        return query(
                """
                        with taken as (delete from batch_outbox where id in (
                            select id from batch_outbox where due_at <= now() order by id limit :limit for update skip locked)
                            returning id, batch_id, line, kind)
                        select l.batch_id, l.line, l.profile_id, l.attempts > 0, case kind when 'END' then l.outcome end, l.plan_id, l.finished_at
                        from taken join batch_line l using (batch_id, line) where kind = 'END' or l.outcome is null order by taken.id""",
                Tuple.class).setParameter("limit", limit).getResultList().stream().map(BatchOutbox::letter).toList();
    }

    private static Letter letter(Tuple row) {
        return new Letter(new Place(row.get(0, UUID.class), row.get(1, Integer.class)), row.get(2, UUID.class),
                row.get(3, Boolean.class), row.get(4, String.class), row.get(5, UUID.class), row.get(6, Instant.class));
    }

    /** A line that failed is sent once more when it has rested. */
    @Transactional
    void sendAgain(Place place) {
        query("""
                insert into batch_outbox (batch_id, line, kind, due_at) select batch_id, line, 'LINE', not_before
                from batch_line join plan_batch on id = batch_id
                where batch_id = :batch and line = :line and outcome is null and handed_out""", Object.class)
                .setParameter("batch", place.batch()).setParameter("line", place.line()).executeUpdate();
    }

    /** In the transaction that ends it; only of batches that went over the broker. */
    @Transactional(TxType.MANDATORY)
    void end(Place place) {
        query("insert into batch_outbox (batch_id, line, kind) select id, :line, 'END' from plan_batch where id = :batch and handed_out",
                Object.class).setParameter("batch", place.batch()).setParameter("line", place.line()).executeUpdate();
    }

    @Transactional
    long count() {
        return query("select count(*) from batch_outbox", Long.class).getSingleResult();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return database.unwrap(Session.class).createNativeQuery(sql, type);
    }
}
