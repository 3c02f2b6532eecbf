package org.crampwise.planner.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The lines of batches in the database, which is the queue as well: whoever works on a line holds its row. */
@ApplicationScoped
class BatchLines {

    /** Which line of which batch. */
    record Place(UUID batch, int line) {}

    /** A line that was begun, and how often. */
    record Begun(Place place, int attempts) {}

    /**
     * What is to be planned.
     *
     * @param owner whose the plan will be
     */
    record Task(Place place, String request, @Nullable String owner) {}

    /**
     * A line that has ended.
     *
     * @param place the how-manyth of its batch
     * @param answer the plan as it is stored now; null where none was made, or none was asked for
     */
    record Ended(int line, int place, @Nullable String reference, @Nullable UUID profile, String outcome, @Nullable UUID plan,
            @Nullable String problem, @Nullable String answer) {}

    /** A line that was not accepted. */
    record Rejected(int line, String problem) {}

    private static final String BEGIN = """
            update batch_line set attempts = attempts + 1, not_before = now() + make_interval(secs => :rest)
            where batch_id = :batch and line = (
                select line from batch_line where batch_id = :batch and not_before <= now() and %s
                order by line limit 1 for update skip locked)
            returning line, attempts""";

    private final EntityManager database;

    BatchLines(EntityManager database) {
        this.database = database;
    }

    /**
     * Takes lines in.
     *
     * @param lines a JSON array of what {@link BatchReading} tells of each
     * @return the lines that were taken: not those for somebody who is in the batch already
     */
    @Transactional(TxType.MANDATORY)
    List<Integer> add(UUID batch, String lines) {
        return query("""
                insert into batch_line (batch_id, line, person, reference, profile_id, owner, request)
                select :batch, line, person, reference, profile, owner, request from jsonb_to_recordset(cast(:lines as jsonb))
                    as told (line integer, person text, reference text, profile uuid, owner text, request text)
                order by line on conflict (batch_id, person) do nothing returning line""", Integer.class)
                .setParameter("batch", batch).setParameter("lines", lines).getResultList();
    }

    @Transactional(TxType.MANDATORY)
    Optional<Integer> findLineOf(UUID batch, String person) {
        return query("select line from batch_line where batch_id = :batch and person = :person", Integer.class)
                .setParameter("batch", batch).setParameter("person", person).uniqueResultOptional();
    }

    @Transactional(TxType.MANDATORY)
    void reject(UUID batch, int line, String problem) {
        database.createNativeQuery("insert into batch_rejection (batch_id, line, problem) values (:batch, :line, :problem)")
                .setParameter("batch", batch).setParameter("line", line).setParameter("problem", problem).executeUpdate();
    }

    /**
     * A line that waits, and that nobody is at. It is left to the caller for a while; who dies meanwhile leaves it to the next one.
     *
     * @param restSeconds how long
     */
    @Transactional
    Optional<Begun> begin(double restSeconds) {
        return query(
                """
                        select id from plan_batch where state = 'RUNNING' and exists (
                            select from batch_line where batch_id = id and outcome is null and not_before <= now()) order by created_at""",
                UUID.class).getResultList().stream().flatMap(batch -> begin(batch, restSeconds).stream()).findFirst();
    }

    private Optional<Begun> begin(UUID batch, double restSeconds) {
        return begun(query(BEGIN.formatted("outcome is null"), Tuple.class), batch, restSeconds);
    }

    /** That line, if it waits and nobody is at it. */
    @Transactional
    Optional<Begun> begin(Place place, double restSeconds) {
        return begun(query(BEGIN.formatted("""
                outcome is null and line = :line and exists (select from plan_batch where id = :batch and state = 'RUNNING')"""),
                Tuple.class).setParameter("line", place.line()), place.batch(), restSeconds);
    }

    private static Optional<Begun> begun(NativeQuery<Tuple> begin, UUID batch, double restSeconds) {
        return begin.setParameter("batch", batch).setParameter("rest", restSeconds).uniqueResultOptional()
                .map(row -> new Begun(new Place(batch, row.get(0, Integer.class)), row.get(1, Integer.class)));
    }

    @Transactional
    long countOpen() {
        return query("""
                select count(*) from batch_line join plan_batch on id = batch_id where outcome is null and state = 'RUNNING'""",
                Long.class).getSingleResult();
    }

    /** False for one that has ended, is gone, or whose batch does not run. */
    @Transactional
    boolean isOpen(Place place) {
        return at(query("""
                select exists (select from batch_line join plan_batch on id = batch_id
                where batch_id = :batch and line = :line and outcome is null and state = 'RUNNING')""", Boolean.class), place)
                .getSingleResult();
    }

    /**
     * The line for this transaction alone; empty when it has ended, somebody is at it, or its batch does not run. Its batch and its
     * profile are held first, and only against being deleted: a deletion takes them in the same order, so that one of the two waits.
     */
    @Transactional(TxType.MANDATORY)
    Optional<Task> hold(Place place) {
        return holdsProfile(place)
                ? at(query("""
                        select l.request, l.owner from plan_batch b join batch_line l on b.id = l.batch_id
                        where l.batch_id = :batch and l.line = :line and l.outcome is null and b.state = 'RUNNING'
                        for key share of b skip locked for update of l skip locked""", Tuple.class), place).uniqueResultOptional()
                        .map(row -> new Task(place, row.get(0, String.class), row.get(1, String.class)))
                : Optional.empty();
    }

    /** False while it is being deleted, which deletes the line as well. */
    private boolean holdsProfile(Place place) {
        var profile = at(
                query("select profile_id from batch_line where batch_id = :batch and line = :line and profile_id is not null",
                        UUID.class),
                place).uniqueResultOptional();
        return profile.isEmpty() || query("select id from profile where id = :id for key share skip locked", UUID.class)
                .setParameter("id", profile.get()).uniqueResultOptional().isPresent();
    }

    /** Ends a line that this transaction holds. What was told in it is kept no longer. */
    @Transactional(TxType.MANDATORY)
    void end(Place place, String outcome, @Nullable UUID plan, @Nullable String problem, Instant at) {
        int next = query("""
                update plan_batch set %1$s = %1$s + 1 where id = :batch
                returning planned + held + refused + infeasible + failed""".formatted(outcome), Integer.class)
                .setParameter("batch", place.batch()).getSingleResult();
        at(query("""
                update batch_line set outcome = :outcome, place = :place, plan_id = :plan, problem = :problem, finished_at = :at,
                request = null where batch_id = :batch and line = :line""", Object.class), place)
                .setParameter("outcome", outcome).setParameter("place", next).setParameter("plan", plan, UUID.class)
                .setParameter("problem", problem, String.class).setParameter("at", at).executeUpdate();
    }

    /** A line that was begun in vain may be begun again, not counted. */
    @Transactional
    void putOff(Place place) {
        at(query("update batch_line set attempts = attempts - 1 where batch_id = :batch and line = :line and outcome is null",
                Object.class), place).executeUpdate();
    }

    @Transactional
    boolean isWaiting(UUID batch) {
        return query("select exists (select from batch_line where batch_id = :batch and outcome is null)", Boolean.class)
                .setParameter("batch", batch).getSingleResult();
    }

    /** When a line ended; empty where it did not, or is gone with its profile. */
    @Transactional
    Optional<Instant> findEnd(UUID batch, int place) {
        return query("select finished_at from batch_line where batch_id = :batch and place = :place", Instant.class)
                .setParameter("batch", batch).setParameter("place", place).uniqueResultOptional();
    }

    @Transactional
    List<Ended> listEnded(UUID batch, int after, int limit, boolean withPlans) {
        return query("""
                select l.line, l.place, l.reference, l.profile_id, l.outcome, l.plan_id, l.problem, %s from batch_line l
                left join plan p on p.id = l.plan_id where l.batch_id = :batch and l.place > :after order by l.place"""
                .formatted(withPlans ? "p.answer" : "cast(null as text)"), Tuple.class).setParameter("batch", batch)
                .setParameter("after", after).setMaxResults(limit).getResultList().stream()
                .map(row -> new Ended(row.get(0, Integer.class), row.get(1, Integer.class), row.get(2, String.class),
                        row.get(3, UUID.class), row.get(4, String.class), row.get(5, UUID.class), row.get(6, String.class),
                        row.get(7, String.class)))
                .toList();
    }

    @Transactional
    List<Rejected> listRejected(UUID batch, int after, int limit) {
        return query("select line, problem from batch_rejection where batch_id = :batch and line > :after order by line",
                Tuple.class).setParameter("batch", batch).setParameter("after", after).setMaxResults(limit).getResultList()
                .stream()
                .map(row -> new Rejected(row.get(0, Integer.class), row.get(1, String.class))).toList();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return database.unwrap(Session.class).createNativeQuery(sql, type);
    }

    private static <T> NativeQuery<T> at(NativeQuery<T> query, Place place) {
        return query.setParameter("batch", place.batch()).setParameter("line", place.line());
    }
}
