package org.crampwise.catalog.food;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.crampwise.catalog.database.LongStatements;
import org.crampwise.catalog.request.LatestRevision;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The revisions of the catalog, made of the digests of its foods, so that the same foods have the same revision on every machine.
 * {@code revision} is that of the plannable foods: an import of foods nobody can plan with leaves the planner's copy valid.
 * {@code wholeRevision} is that of all foods.
 */
@Entity
public class CatalogRevision {

    private static final int ONLY_ROW = 1;

    @Id
    private int id = ONLY_ROW;
    private String revision;
    private String wholeRevision;
    @Column(precision = 39)
    private BigDecimal plannableSum;
    @Column(precision = 39)
    private BigDecimal wholeSum;
    private long lastChange;

    protected CatalogRevision() {}

    /** The revision of a catalog of these foods. */
    public static String of(Collection<FoodFacts> foods) {
        return DigestSum.of(foods.stream().filter(FoodFacts::plannable).toList()).revision();
    }

    public String revision() {
        return revision;
    }

    public String wholeRevision() {
        return wholeRevision;
    }

    public long lastChange() {
        return lastChange;
    }

    /** Takes in what a change did to the sums, and numbers it. */
    public void advance(DigestSum plannable, DigestSum whole) {
        var plannableNow = new DigestSum(plannableSum.toBigInteger()).plus(plannable);
        var wholeNow = new DigestSum(wholeSum.toBigInteger()).plus(whole);
        plannableSum = new BigDecimal(plannableNow.value());
        wholeSum = new BigDecimal(wholeNow.value());
        revision = plannableNow.revision();
        wholeRevision = wholeNow.revision();
        lastChange++;
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<CatalogRevision, Integer> {

        private static final Duration LONGEST_READ = Duration.ofHours(1);

        private final LatestRevision latest;
        private final TransactionSynchronizationRegistry transactions;

        Repository(LatestRevision latest, TransactionSynchronizationRegistry transactions) {
            this.latest = latest;
            this.transactions = transactions;
        }

        /** The revision of all foods as it was at most a moment ago: usually without asking the database. */
        public String latest() {
            return latest.orRead(() -> QuarkusTransaction.requiringNew().call(() -> findById(ONLY_ROW).wholeRevision));
        }

        /** Whoever has it changes foods last: the next one waits until the transaction ends. */
        public CatalogRevision lock() {
            flush();
            var row = findById(ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
            // one read earlier in this transaction may have been overtaken
            getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            forgetLatestAfterwards();
            return row;
        }

        private void forgetLatestAfterwards() {
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

        /**
         * Reads with one view of the database: the foods read are those of the revision, even while an import ends. The revision
         * is that of all foods.
         */
        public <T> T inSnapshot(Function<String, T> read) {
            return inSnapshotOf(catalog -> read.apply(catalog.wholeRevision()));
        }

        /** As {@link #inSnapshot}, for answers of which only plannable foods are a part. */
        public <T> T inPlannableSnapshot(Function<String, T> read) {
            return inSnapshotOf(catalog -> read.apply(catalog.revision()));
        }

        /** For answers that take as long as the caller takes to read them. */
        public <T> T inLongSnapshotOf(Function<CatalogRevision, T> read) {
            return QuarkusTransaction.requiringNew().timeout((int) LONGEST_READ.toSeconds())
                    .call(() -> getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
                        try (var patience = LongStatements.on(connection)) {
                            return snapshot(read);
                        }
                    }));
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public <T> T inSnapshotOf(Function<CatalogRevision, T> read) {
            return snapshot(read);
        }

        private <T> T snapshot(Function<CatalogRevision, T> read) {
            getEntityManager().createNativeQuery("set transaction isolation level repeatable read, read only").executeUpdate();
            return read.apply(findById(ONLY_ROW));
        }
    }
}
