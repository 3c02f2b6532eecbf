package org.crampwise.catalog.seeding;

import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

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
    private volatile Optional<SeedReport> lastReport = Optional.empty();

    Seeding(Food.Repository foods, Journal journal) {
        this.foods = foods;
        this.journal = journal;
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
        var present = foods.findByIdsOrSeeded(seeds.stream().map(FoodFacts::id).toList());
        var entry = journal.open(Author.SEEDS);
        var run = new SeedRun(entry, present, seeds);
        seeds.forEach(run::apply);
        run.removeLeft();
        return run.report(entry.close().revision());
    }
}
