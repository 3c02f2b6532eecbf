package org.crampwise.catalog.seeding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.history.Change.Author;
import org.crampwise.catalog.history.Journal;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Makes the database say what the seeds say. By content: what is the same is not touched, so it may run at every start. */
@ApplicationScoped
public class Seeding {

    private static final Logger LOG = Logger.getLogger(Seeding.class);
    /** Any number, but the same in every process that seeds. */
    private static final long LOCK = 7_266_726_473L;

    private final Food.Repository foods;
    private final Journal journal;
    private final CatalogRevision.Repository revisions;
    private volatile Optional<SeedReport> lastReport = Optional.empty();

    Seeding(Food.Repository foods, Journal journal, CatalogRevision.Repository revisions) {
        this.foods = foods;
        this.journal = journal;
        this.revisions = revisions;
    }

    void atStart(@Observes StartupEvent start) {
        var report = QuarkusTransaction.requiringNew().call(() -> seed(Seeds.read()));
        lastReport = Optional.of(report);
        LOG.info(report);
    }

    /** What the last start did, once it is done. */
    public Optional<SeedReport> lastReport() {
        return lastReport;
    }

    /** All or nothing. A second process that starts at the same time waits, then finds everything unchanged. */
    @Transactional
    public SeedReport seed(Collection<FoodFacts> seeds) {
        foods.getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)").setParameter("lock", LOCK)
                .getSingleResult();
        var revision = asItStands(seeds);
        if (revision.isPresent()) {
            return new SeedReport(revision.get(), 0, 0, seeds.size(), 0, List.of(), List.of());
        }
        var present = foods.findByIdsOrSeeded(seeds.stream().map(FoodFacts::id).toList());
        var entry = journal.open(Author.SEEDS);
        var run = new SeedRun(entry, present, seeds);
        seeds.forEach(run::apply);
        run.removeLeft();
        return run.report(entry.close().revision());
    }

    /**
     * The revision of the catalog if the seeds have nothing to say to it: every food of theirs is there as they say it, and none
     * that left them. Digests tell; reading all foods takes a second of every start.
     */
    private Optional<String> asItStands(Collection<FoodFacts> seeds) {
        return foods.countSeeded() == seeds.size() && foods.digestsAsSeeded().equals(digests(seeds))
                ? Optional.of(revisions.lock().revision())
                : Optional.empty();
    }

    private static Map<String, String> digests(Collection<FoodFacts> seeds) {
        return seeds.stream().collect(Collectors.toMap(FoodFacts::id, FoodFacts::digest));
    }
}
