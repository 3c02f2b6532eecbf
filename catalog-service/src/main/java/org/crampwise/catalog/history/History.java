package org.crampwise.catalog.history;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.Origin;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a food was, is, and who made it so. */
@ApplicationScoped
class History {

    private static final String VERSIONS = """
            select v.revision, c.number, c.made_at, c.origin, c.declared_editor, c.import, v.removed, v.digest, v.facts
            from (select revision, removed, digest, changed_in, cast(facts as text) as facts from food where id = :food
                union all
                select revision, removed, digest, changed_in, cast(facts as text) from food_version where food = :food) v
            join change c on c.id = v.changed_in
            where v.revision <= :newest
            order by v.revision desc
            limit :count""";

    private final EntityManager entities;
    private final ObjectMapper json;

    History(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    private record Version(int revision, long change, Instant at, String origin, @Nullable String declaredEditor,
            @Nullable UUID importId, boolean removed, String digest, JsonNode facts) {
    }

    /** The newest first, from {@code newest} on, at most {@code count}. */
    List<VersionView> of(String food, int newest, int count) {
        // one more: what a version changed is told by the one before it
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(VERSIONS)
                .setParameter("food", food).setParameter("newest", newest).setParameter("count", count + 1).getResultList();
        var versions = rows.stream().map(this::version).toList();
        return IntStream.range(0, Math.min(count, versions.size())).mapToObj(i -> view(versions.get(i),
                i + 1 < versions.size() ? versions.get(i + 1).facts : null)).toList();
    }

    private Version version(Object[] row) {
        try {
            return new Version((Integer) row[0], ((Number) row[1]).longValue(), (Instant) row[2], (String) row[3],
                    (String) row[4],
                    (UUID) row[5], (Boolean) row[6], (String) row[7], json.readTree((String) row[8]));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The facts of a food cannot be read.", e);
        }
    }

    private static VersionView view(Version version, @Nullable JsonNode before) {
        return new VersionView(version.revision, version.change, version.at, Origin.valueOf(version.origin).word(),
                version.declaredEditor, version.importId == null ? null : version.importId.toString(), version.removed,
                "\"" + Food.tag(version.revision, version.digest, version.removed) + "\"",
                before == null ? List.of() : FieldChanges.between(before, version.facts));
    }
}
