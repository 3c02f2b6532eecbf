package org.crampwise.planner.solver;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.crampwise.planner.solver.Setting.BenchCase;

/** Our own engine, stage by stage as {@link MenuSolver} runs them, so that the first plan can be timed. */
record Engine(String name, Setting setting, SearchBudget budget, Supplier<GuideCache> guides) implements Method {

    /** Nothing is known of people like this one. */
    static Engine cold(Setting setting) {
        return new Engine("our engine, cold", setting, setting.budget(), GuideCache::new);
    }

    /** The same moves at a temperature of nearly nothing: only what helps is taken. */
    static Engine greedy(Setting setting) {
        var known = new GuideCache();
        return new Engine(Report.GREEDY, setting, new SearchBudget(setting.budget().moves(), 1, 1), () -> known);
    }

    /** The worth of each rule is known from people like this one. */
    static Engine warm(Setting setting, String name, int moves) {
        var known = new GuideCache();
        return new Engine(name, setting, setting.budget(moves), () -> known);
    }

    @Override
    public Answer plan(BenchCase person) {
        var start = System.nanoTime();
        var model = setting.compile(person.problem());
        var guide = guides.get().of(person.problem(), setting::compile);
        var day = new CheapestDay(model);
        var bound = day.bound(guide);
        model.sortCandidates(day.reducedCosts(guide));
        var goodMeals = day.bestMeals(guide, MenuSolver.GOOD_MEALS);
        var prepared = Method.millisSince(start);
        var search = new MenuSearch(model, goodMeals, Locks.NONE, person.problem().seed());
        var best = search.run(budget);
        var searched = Method.millisSince(start);
        // moves are evenly fast, so their share of the search is its share of the time
        var first = prepared + (searched - prepared) * (search.firstValid() + 1) / budget.moves();
        if (!best.isValid() && new AverageDay(model, false).shortfalls().isEmpty()) {
            best = search.insist(budget);
            first = Method.millisSince(start);
        }
        return Answer.inHeap(Optional.of(new Menu(best.pattern(), best.slots())), best.isValid() ? first : Double.NaN,
                Method.millisSince(start), "", List.of(model, day, search, bound));
    }
}
