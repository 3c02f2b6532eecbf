package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.menu.FoodGroup;
import org.crampwise.planner.menu.MenuLimits;
import org.crampwise.planner.menu.MenuLimits.AbsentLimit;
import org.crampwise.planner.menu.MenuLimits.DayLimit;
import org.crampwise.planner.menu.MenuLimits.MealLimit;
import org.crampwise.planner.menu.MenuLimits.SteadyLimit;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.TraitLimit;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.screening.PlanConstraint.AbsentFrom;
import org.crampwise.planner.screening.PlanConstraint.DailyServings;
import org.crampwise.planner.screening.PlanConstraint.EnergyAtLeast;
import org.crampwise.planner.screening.PlanConstraint.FluidCeiling;
import org.crampwise.planner.screening.PlanConstraint.MealRange;
import org.crampwise.planner.screening.PlanConstraint.MealShare;
import org.crampwise.planner.screening.PlanConstraint.Steady;
import org.crampwise.planner.screening.PlanConstraint.WeeklyMaxFish;
import org.crampwise.planner.screening.PlanConstraint.WeeklyMaxTrait;
import org.crampwise.planner.target.Assessment;

/** The limits of screening that are not about the nutrients of a day, in the words of menus. */
record ScreeningLimits(Assessment assessment) {

    static MenuLimits of(Assessment assessment) {
        var limits = new ScreeningLimits(assessment);
        return new MenuLimits(limits.traits(), limits.meals(),
                limits.each(Steady.class).map(steady -> new SteadyLimit(steady.nutrient().code(), steady.shareOfMean())).toList(),
                limits.each(AbsentFrom.class).filter(absent -> !absent.occasions().isEmpty()).map(ScreeningLimits::absent)
                        .toList(),
                limits.each(DailyServings.class).map(daily -> new DayLimit(daily.trait(), daily.servings())).toList(),
                limits.each(EnergyAtLeast.class).mapToDouble(EnergyAtLeast::share).max().orElse(0),
                limits.each(FluidCeiling.class).mapToDouble(fluid -> fluid.amount().value()).min()
                        .orElse(Double.POSITIVE_INFINITY));
    }

    private <T extends PlanConstraint> Stream<T> each(Class<T> kind) {
        return assessment.screening().constraints().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static AbsentLimit absent(AbsentFrom absent) {
        return new AbsentLimit(absent.occasions().stream().map(Occasion::of).collect(Collectors.toSet()),
                absent.foods().stream().map(FoodGroup::of).collect(Collectors.toSet()));
    }

    private List<MealLimit> meals() {
        var meals = new ArrayList<MealLimit>();
        each(MealRange.class).forEach(range -> range.byOccasion().entrySet().stream()
                .collect(Collectors.groupingBy(band -> band.getValue(),
                        Collectors.mapping(band -> Occasion.of(band.getKey()), Collectors.toSet())))
                .forEach((band, occasions) -> meals
                        .add(new MealLimit(range.nutrient().code(), occasions, band.min(), band.max()))));
        each(MealShare.class).forEach(share -> assessment.targets().find(share.nutrient()).flatMap(target -> target.lower())
                .ifPresent(need -> meals.add(new MealLimit(share.nutrient().code(), Set.of(Occasion.values()), 0,
                        share.share() * need.amount().value()))));
        meals.sort(Comparator.comparing(MealLimit::nutrient).thenComparing(MealLimit::most).thenComparing(MealLimit::least)
                .thenComparing(limit -> limit.occasions().stream().sorted().toList().toString()));
        return List.copyOf(meals);
    }

    private List<TraitLimit> traits() {
        var most = Stream
                .concat(each(WeeklyMaxTrait.class).map(limit -> new TraitLimit(limit.trait(), limit.servings())),
                        each(WeeklyMaxFish.class).map(limit -> new TraitLimit("fish", limit.servings())))
                .collect(Collectors.toMap(TraitLimit::trait, TraitLimit::servingsPerWeek, Math::min));
        return most.entrySet().stream().map(limit -> new TraitLimit(limit.getKey(), limit.getValue()))
                .sorted(Comparator.comparing(TraitLimit::trait)).toList();
    }
}
