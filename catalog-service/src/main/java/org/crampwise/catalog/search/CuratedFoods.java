package org.crampwise.catalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.jspecify.annotations.Nullable;

/** Keeps the curated foods of the latest revision at hand. When the catalog has changed, only the foods that did are read again. */
@ApplicationScoped
public class CuratedFoods {

    private final CatalogRevision.Repository catalog;
    private final Food.Repository foods;
    private volatile @Nullable CuratedCatalog kept;

    CuratedFoods(CatalogRevision.Repository catalog, Food.Repository foods) {
        this.catalog = catalog;
        this.foods = foods;
    }

    public CuratedCatalog latest() {
        var at = kept;
        return at != null && at.revision().equals(catalog.latest()) ? at : catalog.inSnapshot(this::at);
    }

    /** To be asked within a snapshot of that revision. */
    CuratedCatalog at(String revision) {
        var at = kept;
        if (at != null && at.revision().equals(revision)) {
            return at;
        }
        return read(revision);
    }

    private synchronized CuratedCatalog read(String revision) {
        var last = kept;
        if (last != null && last.revision().equals(revision)) {
            return last;
        }
        var known = last == null
                ? Map.<String, CuratedFood>of()
                : last.foods().stream().collect(Collectors.toMap(food -> food.facts().id(), Function.identity()));
        var read = new CuratedCatalog(revision, hasImported(), current(known));
        kept = read;
        return read;
    }

    private List<CuratedFood> current(Map<String, CuratedFood> known) {
        EntityManager entities = foods.getEntityManager();
        var revisionById = new HashMap<String, Integer>();
        entities.createNativeQuery("select id, revision from food where not imported and not removed", Tuple.class)
                .getResultList().forEach(row -> {
                    var tuple = (Tuple) row;
                    revisionById.put(tuple.get(0, String.class), tuple.get(1, Integer.class));
                });
        var changed = revisionById.keySet().stream()
                .filter(id -> !known.containsKey(id) || known.get(id).revision() != revisionById.get(id))
                .toList();
        var readAgain = foods.list("id in ?1", changed).stream()
                .collect(Collectors.toMap(Food::id, food -> CuratedFood.of(food.facts(), food.revision())));
        return revisionById.keySet().stream().sorted().map(id -> readAgain.getOrDefault(id, known.get(id))).toList();
    }

    private boolean hasImported() {
        return (boolean) foods.getEntityManager()
                .createNativeQuery("select exists (select from food where imported and not removed)", Boolean.class)
                .getSingleResult();
    }
}
