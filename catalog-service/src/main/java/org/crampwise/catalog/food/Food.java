package org.crampwise.catalog.food;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

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
    private BigDecimal usualGrams;
    private int recalls;
    private boolean plannable;
    private boolean removed;
    /** The database tells it by the data set. */
    @Column(insertable = false, updatable = false)
    private boolean imported;
    private int revision;
    private String digest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private FoodFacts facts;

    @ElementCollection
    @CollectionTable(name = "food_content", joinColumns = @JoinColumn(name = "food"))
    @MapKeyColumn(name = "nutrient")
    private Map<String, NutrientContent> contentByNutrient = new HashMap<>();

    protected Food() {}

    public static Food of(FoodFacts facts) {
        var food = new Food();
        food.id = facts.id();
        food.change(facts);
        return food;
    }

    /** A new revision of this food. A food that was removed is back. */
    public void change(FoodFacts changed) {
        facts = changed;
        nameKey = Words.phrase(changed.name());
        phrases = Words.phrases(changed);
        category = changed.category();
        family = changed.family();
        roles = changed.roles();
        diets = changed.diets();
        freeOf = changed.allergens().free();
        usualGrams = changed.usualPortion().grams();
        recalls = changed.recalls();
        plannable = changed.plannable();
        contentByNutrient.keySet().retainAll(changed.per100g().keySet());
        changed.per100g().keySet().forEach(nutrient -> contentByNutrient.put(nutrient, NutrientContent.of(changed, nutrient)));
        digest = changed.digest();
        removed = false;
        revision++;
    }

    /** Nothing is deleted: plans of the past still name it. */
    public void remove() {
        removed = true;
        revision++;
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

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<Food, String> {

        public Optional<Food> findPresent(String id) {
            // what is no id at all must not reach the database, which refuses some characters
            return id.matches("[a-z0-9-]+") ? find("id = ?1 and not removed", id).firstResultOptional() : Optional.empty();
        }

        /** Those of the seeds and of our editors; imported foods are too many to be read at once. */
        public Map<String, Food> findCuratedById() {
            return find("not imported").stream().collect(Collectors.toMap(Food::id, food -> food));
        }

        public List<Food> listForExport(boolean onlyPlannable) {
            return onlyPlannable ? list("not removed and plannable order by id") : list("not removed order by id");
        }
    }
}
