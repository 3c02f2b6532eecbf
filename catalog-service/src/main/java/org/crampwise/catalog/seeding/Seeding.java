package org.crampwise.catalog.seeding;

import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
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
    private final CatalogRevision.Repository catalog;
    private volatile Optional<SeedReport> lastReport = Optional.empty();

    Seeding(Food.Repository foods, CatalogRevision.Repository catalog) {
        this.foods = foods;
        this.catalog = catalog;
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
        var presentById = foods.findCuratedById();
        int added = 0;
        int changed = 0;
        for (var facts : seeds) {
            var present = presentById.remove(facts.id());
            if (present == null) {
                foods.persist(Food.of(facts));
                added++;
            } else if (present.isRemoved()) {
                present.change(facts);
                added++;
            } else if (!present.digest().equals(facts.digest())) {
                present.change(facts);
                changed++;
            }
        }
        var gone = presentById.values().stream().filter(food -> !food.isRemoved()).toList();
        gone.forEach(Food::remove);
        var revision = CatalogRevision.of(seeds);
        catalog.set(revision);
        return new SeedReport(revision, added, changed, seeds.size() - added - changed, gone.size());
    }
}
