package org.crampwise.planner.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** The rows of every table that names a profile or its plans: a table added tomorrow is exported without anybody thinking of it. */
@ApplicationScoped
class FurtherRows {

    /** Told in words of their own. */
    private static final Set<String> TOLD = Set.of("plan", "plan_revision", "diary_entry", "calendar_link");

    private final EntityManager database;

    FurtherRows(EntityManager database) {
        this.database = database;
    }

    @Transactional
    Map<String, List<String>> of(UUID profile) {
        var rows = new TreeMap<String, List<String>>();
        for (var reference : references()) {
            var table = reference.get(0, String.class);
            if (!TOLD.contains(table)) {
                var whose = reference.get(2, String.class).equals("profile")
                        ? "= :profile"
                        : "in (select id from plan where profile_id = :profile)";
                rows.computeIfAbsent(table, name -> new ArrayList<>())
                        .addAll(rows(table, reference.get(1, String.class), whose, profile));
            }
        }
        rows.values().removeIf(List::isEmpty);
        return rows;
    }

    /** Table, column, and whether it names a profile or a plan. */
    private List<Tuple> references() {
        return database.unwrap(Session.class).createNativeQuery("""
                select child.relname, a.attname, parent.relname from pg_constraint f
                join pg_class child on child.oid = f.conrelid
                join pg_class parent on parent.oid = f.confrelid
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                where f.contype = 'f' and f.confrelid in (to_regclass('profile'), to_regclass('plan'))
                order by 1, 2""", Tuple.class).getResultList();
    }

    /** The names come from the database's own catalogue, not from a request. */
    private List<String> rows(String table, String column, String whose, UUID profile) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select cast(to_jsonb(t) as text) from \"%s\" t where t.\"%s\" %s".formatted(table, column, whose),
                        String.class)
                .setParameter("profile", profile).getResultList();
    }
}
