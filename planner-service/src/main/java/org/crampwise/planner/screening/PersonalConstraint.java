package org.crampwise.planner.screening;

import java.util.Optional;

import org.crampwise.planner.person.Person;

/** What a rule demands of a plan once the person has told the details it needs; until then the rule holds. */
interface PersonalConstraint {

    /** What must still be told, in plain words with its place in the profile; empty when nothing. */
    Optional<String> lacks(Person person, Circumstances circumstances);

    /** The demand, of a person who has told what it needs. */
    PlanConstraint of(Person person, Circumstances circumstances);
}
