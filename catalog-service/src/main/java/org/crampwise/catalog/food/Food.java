package org.crampwise.catalog.food;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.MapKeyColumn;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** A food as the database keeps it: its facts, and beside them, always derived from them, what searches ask about. */
@Entity
@SuppressWarnings("unused") // the SQL of searches reads the columns beside the facts
public class Food {

    @Id
    private String id;
    private String nameKey;
    private String phrases;
    private String category;
    private String family;
    @Column(columnDefinition = "text[]")
    private List<String> roles;
    @Column(columnDefinition = "text[]")
    private List<String> diets;
    @Column(columnDefinition = "text[]")
    private List<String> freeOf;
    private @Nullable BigDecimal usualGrams;
    private int recalls;
    private boolean plannable;
    private boolean removed;
    /** The database tells it by the data set. */
    @Column(insertable = false, updatable = false)
    private boolean imported;
    private int revision;
    private String digest;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    private long changedIn;
    private @Nullable String seedDigest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private FoodFacts facts;

    @ElementCollection
    @CollectionTable(name = "food_content", joinColumns = @JoinColumn(name = "food"))
    @MapKeyColumn(name = "nutrient")
    private Map<String, NutrientContent> contentByNutrient = new HashMap<>();

    protected Food() {}

    /** Who changes a food, and the change it is part of. */
    public record Mark(Origin origin, long change) {
    }

    public static Food of(FoodFacts facts, Mark mark) {
        return of(facts, facts.digest(), mark);
    }

    /** For whoever has computed the digest of the facts already. */
    public static Food of(FoodFacts facts, String digest, Mark mark) {
        var food = new Food();
        food.id = facts.id();
        food.change(facts, digest, mark);
        return food;
    }

    /** A new revision of this food. A food that was removed is back. */
    public void change(FoodFacts changed, Mark mark) {
        change(changed, changed.digest(), mark);
    }

    private void change(FoodFacts changed, String digestOfFacts, Mark mark) {
        facts = changed;
        nameKey = Words.phrase(changed.name());
        phrases = Words.phrases(changed);
        category = changed.category();
        family = changed.family();
        roles = changed.roles();
        diets = changed.diets();
        freeOf = changed.allergens().free();
        usualGrams = changed.findUsualPortion().map(FoodFacts.Portion::grams).orElse(null);
        recalls = changed.recalls();
        plannable = changed.plannable();
        contentByNutrient.keySet().retainAll(changed.per100g().keySet());
        changed.per100g().keySet().forEach(nutrient -> contentByNutrient.put(nutrient, NutrientContent.of(changed, nutrient)));
        digest = digestOfFacts;
        removed = false;
        revise(mark);
    }

    /** Nothing is deleted: plans of the past still name it. */
    public void remove(Mark mark) {
        removed = true;
        revise(mark);
    }

    private void revise(Mark mark) {
        revision++;
        origin = mark.origin();
        changedIn = mark.change();
    }

    /** The seed of this food was looked at, whether or not it was followed. */
    public void sawSeed(String digestOfSeed) {
        seedDigest = digestOfSeed;
    }

    /** The editor and the seed say the same now. */
    public void agreeWithSeed() {
        origin = Origin.SEED;
    }

    public String id() {
        return id;
    }

    public FoodFacts facts() {
        return facts;
    }

    public int revision() {
        return revision;
    }

    public String digest() {
        return digest;
    }

    public boolean isRemoved() {
        return removed;
    }

    public Origin origin() {
        return origin;
    }

    public Optional<String> seedDigest() {
        return Optional.ofNullable(seedDigest);
    }

    /** Names this state of this food and no other, for ETag and If-Match. */
    public String tag() {
        return tag(revision, digest, removed);
    }

    public static String tag(int revision, String digest, boolean removed) {
        return revision + "-" + digest.substring(0, 8) + (removed ? "-removed" : "");
    }

    /** What a bulk copy writes of a food, beside its contents and the change it is part of. */
    public static final List<String> COLUMNS = List.of("id", "name_key", "phrases", "category", "family", "roles", "diets",
            "free_of", "usual_grams", "recalls", "plannable", "removed", "revision", "digest", "origin", "facts");

    /** In the order of {@link #COLUMNS}. */
    public List<@Nullable Object> cells(String factsAsJson) {
        return Arrays.asList(id, nameKey, phrases, category, family, roles, diets, freeOf, usualGrams, recalls, plannable,
                removed, revision, digest, origin.name(), factsAsJson);
    }

    public Map<String, NutrientContent> contentByNutrient() {
        return Collections.unmodifiableMap(contentByNutrient);
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<Food, String> {

        private static final int FETCHED = 200;

        public Optional<Food> findPresent(String id) {
            // what is no id at all must not reach the database, which refuses some characters
            return isId(id) ? find("id = ?1 and not removed", id).firstResultOptional() : Optional.empty();
        }

        private static boolean isId(String text) {
            return text.matches("[a-z0-9-]+");
        }

        /** Present or removed; nobody else changes it until this transaction ends. */
        public Optional<Food> findLocked(String id) {
            return isId(id) ? findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
        }

        /** Until this transaction ends nobody else adds a food of this id. */
        public void lockId(String id) {
            getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))")
                    .setParameter("id", id).getSingleResult();
        }

        /** Those foods, and all that came from seeds before. */
        public Map<String, Food> findByIdsOrSeeded(Collection<String> ids) {
            return stream("id in ?1 or origin = ?2", ids, Origin.SEED).collect(Collectors.toMap(Food::id, food -> food));
        }

        /** Digests of what the seeds said of the foods that still say just that. */
        public Map<String, String> digestsAsSeeded() {
            return getEntityManager()
                    .createQuery("select id, digest from Food where origin = :seed and not removed and seedDigest = digest",
                            Object[].class)
                    .setParameter("seed", Origin.SEED).getResultStream()
                    .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        }

        /** How many foods came from the seeds and are there. */
        public long countSeeded() {
            return count("origin = ?1 and not removed", Origin.SEED);
        }

        /** All foods present, one after the other: of millions, a few hundred are in memory. */
        public void forEachExported(boolean onlyPlannable, Consumer<Food> read) {
            var all = getEntityManager()
                    .createQuery("from Food where not removed and (plannable or :onlyPlannable = false) order by id",
                            Food.class)
                    .setParameter("onlyPlannable", onlyPlannable).setHint("org.hibernate.fetchSize", FETCHED);
            try (var stream = all.getResultStream()) {
                stream.forEach(food -> {
                    read.accept(food);
                    getEntityManager().detach(food);
                });
            }
        }
    }
}
