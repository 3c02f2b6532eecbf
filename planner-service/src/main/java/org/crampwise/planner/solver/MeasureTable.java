package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measures of a problem and the scale of each: 100 % of its first rule's reference is {@link Bound#SCALE} units. */
final class MeasureTable {

    private final List<Measure> measures = new ArrayList<>();
    private final List<Double> unitsPerQuantity = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    MeasureTable(List<LinearRule> rules) {
        for (var rule : rules) {
            if (!indexes.containsKey(rule.measure().id())) {
                indexes.put(rule.measure().id(), measures.size());
                measures.add(rule.measure());
                unitsPerQuantity.add(Bound.SCALE / rule.reference());
            }
        }
    }

    List<Measure> all() {
        return List.copyOf(measures);
    }

    int indexOf(Measure measure) {
        return indexes.get(measure.id());
    }

    int indexOf(String measure) {
        return indexes.get(measure);
    }

    int units(int measure, double quantity) {
        return (int) Math.round(quantity * unitsPerQuantity.get(measure));
    }

    double unitsExactly(int measure, double quantity) {
        return quantity * unitsPerQuantity.get(measure);
    }
}
