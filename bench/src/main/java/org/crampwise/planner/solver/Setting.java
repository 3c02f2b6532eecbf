package org.crampwise.planner.solver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.crampwise.planner.catalog.ExportFile;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.naturalness.HabitSeeds;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairMatrix;
import org.crampwise.planner.plan.BenchPeople;

/** What all methods plan with: the same foods, habits, weights and people. */
record Setting(Path export, Habits habits, RuleWeights weights, PairMatrix pairs, SearchBudget budget, List<BenchCase> cases) {

    /** @param name name of the person, @param index place in the file of people */
    record BenchCase(int index, String name, MenuProblem problem) {}

    static Setting of(Path export) {
        var habits = HabitSeeds.read();
        try {
            var foods = ExportFile.read(export, habits.pairs());
            var problems = new BenchPeople(foods, habits.patterns()).problems();
            var names = List.copyOf(problems.keySet());
            return new Setting(export, habits, new RuleWeights(HabitSeeds.weights()), foods.pairs(), configured(),
                    names.stream().map(name -> new BenchCase(names.indexOf(name), name, problems.get(name))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The export of the catalog (%s) must be readable".formatted(export), e);
        }
    }

    private static SearchBudget configured() throws IOException {
        var properties = new Properties();
        try (var stream = Setting.class.getResourceAsStream("/application.properties")) {
            properties.load(stream);
        }
        return new SearchBudget(Integer.parseInt(properties.getProperty("planner.solver.moves")),
                Integer.parseInt(properties.getProperty("planner.solver.hottest")),
                Integer.parseInt(properties.getProperty("planner.solver.coldest")));
    }

    MenuModel compile(MenuProblem problem) {
        return new MenuModelBuilder(problem, habits, weights, pairs).build();
    }

    /** The model with only so many candidates in each slot: those that are worth most to the rules for what they cost. */
    MenuModel shortlisted(MenuProblem problem, int most) {
        var model = compile(problem);
        var day = new CheapestDay(model);
        model.sortCandidates(day.reducedCosts(day.solve()));
        for (var choices : model.patterns) {
            Arrays.setAll(choices, index -> shortlisted(choices[index], most));
        }
        return model;
    }

    private static PatternChoice shortlisted(PatternChoice choice, int most) {
        return new PatternChoice(choice.pattern(), choice.tally(), choice.cost(), choice.slots().stream()
                .map(slot -> new SlotChoice(slot.name(),
                        Arrays.copyOf(slot.candidates(), Math.min(most, slot.candidates().length)),
                        slot.optional(), slot.costPresent(), slot.costAbsent()))
                .toList());
    }

    SearchBudget budget(int moves) {
        return new SearchBudget(moves, budget.hottest(), budget.coldest());
    }
}
