package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.List;

import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.Exclusion;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.person.Supplement;

/**
 * What a caller asks for, understood. The person already carries the stricter diet and all exclusions of profile and request.
 *
 * @param bestEffort where no plan keeps everything, the one that comes nearest is wanted
 */
record PlanRequest(Person person, LocalDate startDate, int days, Wishes wishes, long seed, boolean bestEffort) {

    PlanRequest with(Wishes others) {
        return new PlanRequest(person, startDate, days, others, seed, bestEffort);
    }

    PlanRequest withSeed(long other) {
        return new PlanRequest(person, startDate, days, wishes, other, bestEffort);
    }

    PlanRequest withDays(int others) {
        return new PlanRequest(person, startDate, others, wishes, seed, bestEffort);
    }

    PlanRequest withDiet(Diet diet) {
        return with(changed(person, diet, person.without(), person.supplements()));
    }

    PlanRequest without(List<Exclusion> exclusions) {
        return with(changed(person, person.diet(), exclusions, person.supplements()));
    }

    PlanRequest supplementing(List<Supplement> supplements) {
        return with(changed(person, person.diet(), person.without(), supplements));
    }

    private PlanRequest with(Person other) {
        return new PlanRequest(other, startDate, days, wishes, seed, bestEffort);
    }

    static Person changed(Person person, Diet diet, List<Exclusion> without, List<Supplement> supplements) {
        return new Person(person.age(), person.sex(), person.heightCm(), person.weightKg(), person.activity(),
                person.energyMethod(), person.state(), person.referenceSet(), person.health(), diet, without, supplements,
                person.ownBounds());
    }
}
