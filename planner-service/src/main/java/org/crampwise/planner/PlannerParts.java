package org.crampwise.planner;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.crampwise.planner.naturalness.HabitSeeds;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.plan.PlannerConfig;
import org.crampwise.planner.profile.ProfileDocuments;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.screening.ScreeningRules;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.solver.RuleWeights;
import org.crampwise.planner.solver.SearchBudget;
import org.crampwise.planner.target.People;

/** The parts that know nothing of the container they are used in. */
class PlannerParts {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** The words profiles are read with, for who need not know what people need. */
    @Produces
    @Singleton
    HealthWords healthWords(People people) {
        return people.words();
    }

    /** What must be heeded, for who need not know what people need. */
    @Produces
    @Singleton
    ScreeningRules screeningRules(People people) {
        return people.rules();
    }

    @Produces
    @Singleton
    RequestedPerson requestedPerson(HealthWords words, ProfileDocuments profiles) {
        return new RequestedPerson(words, profiles::forPlanning);
    }

    @Produces
    @Singleton
    Habits habits() {
        return HabitSeeds.read();
    }

    @Produces
    @Singleton
    MenuSolver solver(Habits habits, PlannerConfig config) {
        var search = config.solver();
        return new MenuSolver(habits, new RuleWeights(HabitSeeds.weights()),
                new SearchBudget(search.moves(), search.hottest(), search.coldest()));
    }
}
