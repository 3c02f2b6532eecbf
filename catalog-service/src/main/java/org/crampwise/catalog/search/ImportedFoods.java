package org.crampwise.catalog.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.search.FoodQuery.Order.ByAmount;
import org.crampwise.catalog.search.FoodQuery.Order.ByFit;
import org.crampwise.catalog.search.FoodQuery.Order.ByName;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Finds imported foods, be they millions: every order is the order of an index, and a page begins where the one before ended. */
@ApplicationScoped
class ImportedFoods {

    private static final int IMPORTED = 1;
    private static final int SHORTEST_BEGINNING = 4;
    private static final String FOOD = "select f.id, cast(f.facts as text) as facts, f.revision, f.name_key, f.name_words, ";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final KeptNames names;

    ImportedFoods(EntityManager entities, ObjectMapper json, KeptNames names) {
        this.entities = entities;
        this.json = json;
        this.names = names;
    }

    /** In order, from behind the cursor on, at most {@code limit}. Within a snapshot of the revision. */
    List<FoundFood> find(String revision, FoodQuery query, List<String> words, int limit) {
        var kept = names.at(revision);
        var lookup = lookup(kept, query.filter(), words);
        boolean isByWords = query.order() instanceof ByFit && !words.isEmpty() && query.filter().isLookedUp();
        return kept.filter(here -> isByWords).flatMap(here -> fromMemory(here, query.after(), lookup, limit))
                .orElseGet(() -> fromDatabase(query, words, lookup, limit));
    }

    /** The names are in memory, only the foods of the page are read. Empty where the food of the cursor is gone. */
    private Optional<List<FoundFood>> fromMemory(ImportedNames here, Optional<Place> after, Lookup lookup, int limit) {
        var from = after.filter(place -> place.group() >= IMPORTED).map(place -> here.placeAfter(place.id()))
                .orElse(OptionalInt.of(0));
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var ids = here.find(lookup.whole(), lookup.beginning(), from.getAsInt(), limit).stream().map(here::id).toList();
        if (ids.isEmpty()) {
            return Optional.of(List.of());
        }
        var sql = new ImportedSql(FoodFilter.NONE, new Lookup(List.of(), ""));
        sql.and("f.id = any (string_to_array(" + sql.value(String.join(" ", ids)) + ", ' '))");
        return Optional.of(found(FOOD + "null as amount from food f" + sql.where() + " order by f.name_words, f.name_key, f.id",
                sql, limit, row -> plainness(row, false)));
    }

    List<FoundFood> fromDatabase(FoodQuery query, List<String> words, Lookup lookup, int limit) {
        return switch (query.order()) {
            case ByFit byFit -> byPlainness(new ImportedSql(query.filter(), lookup), query.after(), words.isEmpty(), limit);
            case ByName byName -> byName(new ImportedSql(query.filter(), lookup), query.after(), limit);
            case ByAmount by -> byAmount(query, lookup, by, limit);
        };
    }

    /** The last word may be unfinished, but the beginning of every third word is no question to millions. */
    private Lookup lookup(Optional<ImportedNames> kept, FoodFilter filter, List<String> words) {
        boolean isUnfinished = !words.isEmpty() && words.getLast().length() >= SHORTEST_BEGINNING
                && !kept.map(here -> here.isWord(words.getLast())).orElseGet(() -> isWord(words.getLast()));
        return Lookup.of(filter, words, isUnfinished);
    }

    /** How many foods have all the words, as far as that needs to be known. */
    int count(String revision, List<String> words, int most) {
        var kept = names.at(revision);
        var lookup = lookup(kept, FoodFilter.NONE, words);
        return kept.map(here -> here.find(lookup.whole(), lookup.beginning(), 0, most).size()).orElseGet(() -> {
            var sql = new ImportedSql(FoodFilter.NONE, lookup);
            return rows("select f.id from food f" + sql.where(), sql, most).size();
        });
    }

    private List<FoundFood> byPlainness(ImportedSql sql, Optional<Place> after, boolean byName, int limit) {
        var order = byName ? "f.name_key, f.id" : "f.name_words, f.name_key, f.id";
        after.filter(place -> place.group() >= IMPORTED).ifPresent(place -> sql.and("(" + order + ") > ("
                + (byName ? "" : sql.value(place.rank().intValue()) + ", ") + sql.value(place.key()) + ", "
                + sql.value(place.id())
                + ")"));
        return found(FOOD + "null as amount from food f" + sql.where() + " order by " + order, sql, limit,
                row -> plainness(row, byName));
    }

    private static Place plainness(Tuple row, boolean byName) {
        return new Place(IMPORTED, byName ? BigDecimal.ZERO : BigDecimal.valueOf(row.get("name_words", Integer.class)),
                row.get("name_key", String.class), row.get("id", String.class));
    }

    private List<FoundFood> byName(ImportedSql sql, Optional<Place> after, int limit) {
        after.ifPresent(place -> sql
                .and("(f.name_key, f.id) > (" + sql.value(place.key()) + ", " + sql.value(place.id()) + ")"));
        return found(FOOD + "null as amount from food f" + sql.where() + " order by f.name_key, f.id", sql, limit,
                row -> new Place(0, BigDecimal.ZERO, row.get("name_key", String.class), row.get("id", String.class)));
    }

    private List<FoundFood> byAmount(FoodQuery query, Lookup lookup, ByAmount by, int limit) {
        var found = new ArrayList<FoundFood>();
        if (query.after().isEmpty() || query.after().get().group() == 0) {
            found.addAll(known(query, lookup, by, limit));
        }
        if (found.size() < limit && !by.onlyKnown()) {
            found.addAll(unknown(query, lookup, by, limit - found.size()));
        }
        return found;
    }

    private List<FoundFood> known(FoodQuery query, Lookup lookup, ByAmount by, int limit) {
        var sql = new ImportedSql(query.filter(), lookup);
        var amount = "c." + ImportedSql.column(by.basis());
        sql.and("c.nutrient = " + sql.value(by.nutrient()));
        sql.and(amount + " is not null");
        query.after().ifPresent(place -> sql.and("(" + amount + ", c.food) " + (by.mostFirst() ? "<" : ">") + " ("
                + sql.value(place.rank().abs()) + ", " + sql.value(place.id()) + ")"));
        var direction = by.mostFirst() ? " desc" : "";
        return found(
                FOOD + amount + " as amount from food_content c join food f on f.id = c.food" + sql.where() + " order by "
                        + amount
                        + direction + ", c.food" + direction,
                sql, limit,
                row -> CuratedOrders.byAmount(row.get("amount", BigDecimal.class), by.mostFirst(), row.get("id", String.class)));
    }

    private List<FoundFood> unknown(FoodQuery query, Lookup lookup, ByAmount by, int limit) {
        var sql = new ImportedSql(query.filter(), lookup);
        // a value that is asked for and not a row that does not exist: so that foods are looked at one by one until the page is full
        sql.and("(select u." + ImportedSql.column(by.basis()) + " from food_content u where u.food = f.id and u.nutrient = "
                + sql.value(by.nutrient()) + ") is null");
        query.after().filter(place -> place.group() > 0).ifPresent(place -> sql.and("f.id > " + sql.value(place.id())));
        return found(FOOD + "null as amount from food f" + sql.where() + " order by f.id", sql, limit,
                row -> CuratedOrders.byAmount(null, by.mostFirst(), row.get("id", String.class)));
    }

    /** Of at most so many foods: counting millions would take seconds. */
    Map<String, Integer> countByCategory(String revision, FoodFilter filter, List<String> words, int most) {
        var sql = new ImportedSql(filter, lookup(names.at(revision), filter, words));
        var counts = new TreeMap<String, Integer>();
        rows("select category, count(*) from (select f.category from food f" + sql.where() + " limit " + most
                + ") counted group by category", sql, Integer.MAX_VALUE)
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class).intValue()));
        return counts;
    }

    private boolean isWord(String word) {
        return !entities.createNativeQuery("select word from food_word where word = :word", String.class)
                .setParameter("word", word)
                .getResultList().isEmpty();
    }

    /** Words of names that resemble this one. */
    List<String> wordsLike(String revision, String word) {
        return names.at(revision).map(here -> here.wordsLike(word)).orElseGet(() -> entities.createNativeQuery("""
                select word from food_word where word % :word and abs(length(word) - length(:word)) <= 2
                order by similarity(word, :word) desc, word limit 3""", String.class)
                .setParameter("word", word).getResultList());
    }

    private List<FoundFood> found(String select, ImportedSql sql, int limit, Function<Tuple, Place> place) {
        return rows(select, sql, limit).stream()
                .map(row -> new FoundFood(facts(row.get("facts", String.class)), row.get("revision", Integer.class),
                        place.apply(row)))
                .toList();
    }

    @SuppressWarnings("unchecked") // what a native query of tuples returns
    private List<Tuple> rows(String select, ImportedSql sql, int limit) {
        var rows = entities.createNativeQuery(select, Tuple.class).setMaxResults(limit);
        sql.values().forEach(rows::setParameter);
        return rows.getResultList();
    }

    private FoodFacts facts(String document) {
        try {
            return json.readValue(document, FoodFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of a food cannot be read.", e);
        }
    }
}
