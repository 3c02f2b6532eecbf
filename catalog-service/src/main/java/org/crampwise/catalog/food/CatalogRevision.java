package org.crampwise.catalog.food;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

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

        public String current() {
            return findById(ONLY_ROW).revision;
        }

        public void set(String revision) {
            var row = findByIdOptional(ONLY_ROW).orElseGet(CatalogRevision::new);
            row.revision = revision;
            persist(row);
        }

        /** Reads with one view of the database: the foods read are those of the revision, even while a seeding ends. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public <T> T inSnapshot(Function<String, T> read) {
            getEntityManager().createNativeQuery("set transaction isolation level repeatable read, read only").executeUpdate();
            return read.apply(current());
        }
    }
}
