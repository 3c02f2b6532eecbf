package org.crampwise.planner.solver;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MenuProblem;

/**
 * What each rule is worth for people with about the same needs. The worth is found for a canonical problem (rounded energy, no
 * locks), so it does not matter who came first; any worth gives a bound that holds for the person at hand, only a little weaker.
 */
final class GuideCache {

    private static final int MOST = 2000;

    private final Map<Key, double[]> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
            return size() > MOST;
        }
    });

    /** A canonical problem without its foods, which would fill the memory; of them the ids in order and all they contain. */
    private record Key(MenuProblem withoutFoods, List<String> foods, int contents) {}

    double[] of(MenuProblem problem, Function<MenuProblem, MenuModel> compile) {
        var canonical = canonical(problem);
        var ids = problem.foods().stream().map(Food::id).toList();
        var key = new Key(canonical.withFoods(List.of()), ids, problem.foods().hashCode());
        var found = known.get(key);
        if (found == null) {
            found = new CheapestDay(compile.apply(canonical)).solve();
            known.put(key, found);
        }
        return found;
    }

    private static MenuProblem canonical(MenuProblem problem) {
        return new MenuProblem(LocalDate.EPOCH, problem.days(), problem.foods(), problem.patterns(), problem.meals(),
                50.0 * Math.round(problem.energyKcal() / 50), 5.0 * Math.round(problem.proteinGrams() / 5),
                problem.energyRanges(), problem.bounds(),
                problem.limits(), problem.plantBased(), problem.vegan(), problem.liked(), problem.atHome(), problem.maxRepeats(),
                List.of(), problem.arrangement().rulesOnly(), problem.seed());
    }
}
