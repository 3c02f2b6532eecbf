package org.crampwise.catalog.food;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.request.LatestRevision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The revision of the whole catalog: a hash of its foods, so that the same foods have the same revision on every machine. */
@Entity
public class CatalogRevision {

    private static final int ONLY_ROW = 1;
    private static final int LENGTH = 16;

    @Id
    private int id = ONLY_ROW;
    private String revision;

    protected CatalogRevision() {}

    public static String of(Collection<FoodFacts> foods) {
        return FoodFacts.sha256(foods.stream()
                .sorted(Comparator.comparing(FoodFacts::id))
                .map(food -> food.id() + " " + food.digest() + "\n")
                .collect(Collectors.joining())).substring(0, LENGTH);
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<CatalogRevision, Integer> {

        private final LatestRevision latest;
        private final TransactionSynchronizationRegistry transactions;

        Repository(LatestRevision latest, TransactionSynchronizationRegistry transactions) {
            this.latest = latest;
            this.transactions = transactions;
        }

        public String current() {
            return findById(ONLY_ROW).revision;
        }

        /** The revision as it was at most a moment ago: usually without asking the database. */
        public String latest() {
            return latest.orRead(() -> QuarkusTransaction.requiringNew().call(this::current));
        }

        public void set(String revision) {
            var row = findByIdOptional(ONLY_ROW).orElseGet(CatalogRevision::new);
            row.revision = revision;
            persist(row);
            forgetLatestAfterwards();
        }

        /** Whoever writes the revision in another way than by {@link #set} says so by this. */
        public void forgetLatestAfterwards() {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing has changed yet
                }

                @Override
                public void afterCompletion(int status) {
                    latest.forget();
                }
            });
        }

        /** Reads with one view of the database: the foods read are those of the revision, even while a seeding ends. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public <T> T inSnapshot(Function<String, T> read) {
            getEntityManager().createNativeQuery("set transaction isolation level repeatable read, read only").executeUpdate();
            return read.apply(current());
        }
    }
}
