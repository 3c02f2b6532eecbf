package org.crampwise.planner.screening;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint.AbsentFrom;

/**
 * Some foods stay away from the time a medicine is taken.
 *
 * @param medicines codes of the medicines this is about
 * @param foods words of food groups
 * @param before the dose comes at least so long after these foods
 * @param after these foods come at least so long after the dose
 * @param fasting no food at all comes sooner after the dose
 */
record DoseDistance(String code, List<String> medicines, List<String> foods, Duration before, Duration after, Duration fasting)
        implements
            PersonalConstraint {

    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public Optional<String> lacks(Person person, Circumstances circumstances) {
        var untold = taken(person).filter(medicine -> doses(person, medicine).isEmpty()).findFirst();
        if (untold.isPresent()) {
            return Optional.of("when you take it (health.details.doseTimes.%s, for example [\"07:00\"])".formatted(untold.get()));
        }
        return MealTimes.OCCASIONS.stream().filter(occasion -> isTooSoon(occasion, person, circumstances)).findFirst()
                .map(occasion -> ("a later time for your %s than %s: the first food comes at least %d minutes after the dose "
                        + "(health.details.mealTimes.%s)")
                        .formatted(occasion, clock(circumstances.mealTimesOf(person).of(occasion)), fasting.toMinutes(),
                                occasion));
    }

    @Override
    public PlanConstraint of(Person person, Circumstances circumstances) {
        var occasions = MealTimes.OCCASIONS.stream().filter(occasion -> isNear(occasion, person, circumstances)).toList();
        var doses = clock(taken(person).flatMap(medicine -> doses(person, medicine).stream()).sorted().toList());
        return new AbsentFrom(code, foods, occasions, "taken at " + doses);
    }

    private Stream<String> taken(Person person) {
        return medicines.stream().filter(person.health().codes()::contains);
    }

    private static List<LocalTime> doses(Person person, String medicine) {
        return person.health().details().doseTimes().getOrDefault(medicine, List.of());
    }

    private boolean isNear(String occasion, Person person, Circumstances circumstances) {
        return any(occasion, person, circumstances, (dose, meal) -> between(dose, meal).compareTo(after) < 0
                || between(meal, dose).compareTo(before) < 0);
    }

    private boolean isTooSoon(String occasion, Person person, Circumstances circumstances) {
        return any(occasion, person, circumstances, (dose, meal) -> between(dose, meal).compareTo(fasting) < 0);
    }

    private boolean any(String occasion, Person person, Circumstances circumstances,
            java.util.function.BiPredicate<LocalTime, LocalTime> isWrong) {
        var meals = circumstances.mealTimesOf(person).of(occasion);
        return taken(person).flatMap(medicine -> doses(person, medicine).stream())
                .anyMatch(dose -> meals.stream().anyMatch(meal -> isWrong.test(dose, meal)));
    }

    /** From one time of the day to the next time it is the other. */
    private static Duration between(LocalTime from, LocalTime to) {
        var between = Duration.between(from, to);
        return between.isNegative() ? between.plus(DAY) : between;
    }

    private static String clock(List<LocalTime> times) {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(" and "));
    }
}
