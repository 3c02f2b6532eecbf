package org.crampwise.planner.screening;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.Exclusion;
import org.crampwise.planner.person.LifeState;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.person.ReferenceSet;
import org.jspecify.annotations.Nullable;

/** A question about a person that a rule asks; the person's answer is yes or no. */
sealed interface Trigger {

    boolean holdsFor(Person person);

    /** Whether these codes suffice, whoever has them. */
    default boolean isRaisedBy(Collection<String> given) {
        return false;
    }

    /** One of several sets of triggers holds entirely. */
    record AnyOf(List<AllOf> clauses) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return clauses.stream().anyMatch(clause -> clause.holdsFor(person));
        }

        @Override
        public boolean isRaisedBy(Collection<String> given) {
            return clauses.stream().anyMatch(clause -> clause.isRaisedBy(given));
        }
    }

    record AllOf(List<Trigger> triggers) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return triggers.stream().allMatch(trigger -> trigger.holdsFor(person));
        }

        @Override
        public boolean isRaisedBy(Collection<String> given) {
            return triggers.stream().allMatch(trigger -> trigger.isRaisedBy(given));
        }
    }

    /** At least so many of these condition, medicine or symptom codes were given. */
    record Codes(int atLeast, List<String> codes) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return isRaisedBy(person.health().codes());
        }

        @Override
        public boolean isRaisedBy(Collection<String> given) {
            return codes.stream().filter(given::contains).count() >= atLeast;
        }
    }

    record NoneOfCodes(List<String> codes) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return codes.stream().noneMatch(person.health().codes()::contains);
        }
    }

    /** Age in completed years, from and below; null leaves a side open. */
    record Age(@Nullable Integer from, @Nullable Integer below) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return (from == null || person.age() >= from) && (below == null || person.age() < below);
        }
    }

    /** Present body mass index, from and below; null leaves a side open. */
    record Bmi(@Nullable BigDecimal from, @Nullable BigDecimal below) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return (from == null || person.bmi().compareTo(from) >= 0) && (below == null || person.bmi().compareTo(below) < 0);
        }
    }

    record States(List<String> codes) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return codes.contains(person.state().code());
        }
    }

    record MonthsSinceBirth(int from) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return person.state() instanceof LifeState.Lactating(int months) && months >= from;
        }
    }

    record Diets(List<Diet> diets) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return diets.contains(person.diet());
        }
    }

    /** Does without each of these, for whatever reason. */
    record Without(List<String> codes) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return codes.stream().allMatch(person::doesWithout);
        }
    }

    /** Is held against the reference intakes of this set. */
    record References(ReferenceSet set) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return person.referenceSet() == set;
        }
    }

    /** Does without something because of its body, not its taste. */
    record HealthExclusion() implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return person.without().stream().anyMatch(exclusion -> exclusion.reason() != Exclusion.Reason.PREFERENCE);
        }
    }

    /** Takes more than so much of a nutrient as supplements, in the nutrient's unit. */
    record SupplementAbove(Nutrient nutrient, double amount) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return person.supplemented(nutrient).value() > amount;
        }
    }

    /** Takes less than so much of a nutrient as supplements, in the nutrient's unit. */
    record SupplementBelow(Nutrient nutrient, double amount) implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return person.supplemented(nutrient).value() < amount;
        }
    }

    record AnySupplement() implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return !person.supplements().isEmpty();
        }
    }

    record UnknownMedicine() implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return !person.health().unknownMedicines().isEmpty();
        }
    }

    record Unanswered() implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return !person.health().answered();
        }
    }

    record Everybody() implements Trigger {
        @Override
        public boolean holdsFor(Person person) {
            return true;
        }
    }
}
