package org.crampwise.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.crampwise.catalog.food.CatalogRevision;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names of imported foods at hand. Only imports add to them, so between imports they only lose foods, which is told at once;
 * after one they are read anew on a thread of their own, and until that is done the database is asked.
 */
@ApplicationScoped
class KeptNames {

    private static final Logger LOG = Logger.getLogger(KeptNames.class);
    private static final int MOST_GONE = 10_000;
    /** Ordered as the index is: whatever is believed of how many foods a change has, it is read and not the table. */
    private static final String CHANGED = """
            select f.id from change c cross join lateral (
                select id from food where changed_in = c.id and (imported and not removed) = :present order by id limit :most) f
            where c.number > :number limit :most""";

    private final EntityManager entities;
    private final CatalogRevision.Repository catalog;
    private final int most;
    private final int mostWords;
    private final AtomicBoolean isReading = new AtomicBoolean();
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("names").daemon().factory());
    private volatile @Nullable Kept kept;
    /** For these there are too many: not to be tried again. */
    private volatile String tooMany = "";

    private record Kept(String revision, ImportedNames names) {
    }

    KeptNames(EntityManager entities, CatalogRevision.Repository catalog, SearchConfig config) {
        this.entities = entities;
        this.catalog = catalog;
        most = config.namesInMemory();
        mostWords = config.wordsInMemory();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** Within a snapshot of the revision. Empty while they are read. */
    Optional<ImportedNames> at(String revision) {
        var last = kept;
        if (last != null && last.revision.equals(revision)) {
            return Optional.of(last.names);
        }
        return most == 0 ? Optional.empty() : following(revision);
    }

    private synchronized Optional<ImportedNames> following(String revision) {
        var last = kept;
        if (last != null && lastChange() < last.names.asOfChange()) {
            // whoever asks looks at an older state than the names are of
            return Optional.empty();
        }
        if (last == null || !present(last.names.asOfChange()).isEmpty()) {
            // room for those that are read now
            kept = null;
            begin(revision);
            return Optional.empty();
        }
        var gone = changed(last.names.asOfChange(), false, MOST_GONE);
        if (gone.size() == MOST_GONE) {
            kept = null;
            return Optional.empty();
        }
        var names = last.names.without(gone, lastChange());
        kept = new Kept(revision, names);
        return Optional.of(names);
    }

    private List<String> present(long number) {
        return changed(number, true, 1);
    }

    private List<String> changed(long number, boolean isPresent, int count) {
        return entities.createNativeQuery(CHANGED, String.class).setParameter("number", number).setParameter("present", isPresent)
                .setParameter("most", count).getResultList();
    }

    private long lastChange() {
        return ((Number) entities.createNativeQuery("select last_change from catalog_revision").getSingleResult()).longValue();
    }

    private void begin(String revision) {
        if (!tooMany.equals(revision) && isReading.compareAndSet(false, true)) {
            thread.execute(() -> read(revision));
        }
    }

    private void read(String revision) {
        try {
            kept = catalog.inLongSnapshotOf(now -> new ImportedNamesReading(entities, most, mostWords).read()
                    .map(read -> new Kept(now.wholeRevision(), new ImportedNames(now.lastChange(), read)))
                    .orElseGet(() -> {
                        LOG.info(
                                "There are too many imported foods or words to keep their names at hand: the database is asked.");
                        tooMany = now.wholeRevision();
                        return null;
                    }));
        } catch (RuntimeException e) {
            LOG.warn("The names of imported foods could not be read: the database is asked for them.", e);
        } catch (OutOfMemoryError e) {
            // what was read so far is free again; whoever searches is served more slowly, but is served
            LOG.warn("There is not memory enough to keep the names of imported foods at hand: the database is asked.", e);
            tooMany = revision;
        } finally {
            isReading.set(false);
        }
    }
}
