package org.crampwise.planner.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.PlanView;
import org.crampwise.planner.plan.UnplannedView;
import org.crampwise.planner.problem.Problem;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Plans of people who eat together.
 *
 * @param dishes what more than one member eats at the shared meals, each in a portion of their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HouseholdView(UUID id, Instant createdAt, List<String> sharedMeals, String crossContact, List<MemberView> members,
        List<DishView> dishes, String shoppingList, List<String> notes) {

    static final String PLANNED = "planned";
    private static final String ALONE = "%s cannot eat the dishes of the others and has dishes of their own at the shared meals.";
    private static final String UNPLANNED = "%s has no plan: %s";
    private static final String CROSS_CONTACT = "What a member must not eat is absent from the shared dishes, but not from the other food "
            + "of the household. Where traces matter, ask for \"crossContact\": \"household\".";

    /**
     * @param outcome planned, or the problem that stands in the way
     * @param shares whether the dishes of the shared meals are those of the others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberView(String name, String outcome, boolean shares, @Nullable PlanView plan,
            @Nullable UnplannedView problem) {

        static MemberView unplanned(String name, UnplannedView view) {
            return new MemberView(name, view.problem().type().replace("/problems/", ""), false, null, view);
        }
    }

    public record DishView(LocalDate date, String occasion, String food, String name, List<ShareView> servings) {}

    public record ShareView(String member, PortionView portion) {}

    /** The answer when nobody of the household has a plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnplannedHouseholdView(@JsonUnwrapped Problem problem, List<MemberView> members) {}

    static HouseholdView of(HouseholdPlan household, List<MemberView> members) {
        return new HouseholdView(household.id(), household.createdAt(), household.sharedMeals(), household.crossContact(),
                members, dishes(members, household.sharedMeals()),
                "/v1/household-plans/%s/shopping-list".formatted(household.id()),
                notes(household, members));
    }

    private static List<String> notes(HouseholdPlan household, List<MemberView> members) {
        var notes = new ArrayList<String>();
        for (var member : members) {
            if (member.problem() != null) {
                notes.add(UNPLANNED.formatted(member.name(), member.problem().problem().detail()));
            } else if (!member.shares() && members.size() > 1 && !household.sharedMeals().isEmpty()) {
                notes.add(ALONE.formatted(member.name()));
            }
        }
        if (!household.crossContact().equals("household")) {
            notes.add(CROSS_CONTACT);
        }
        return List.copyOf(notes);
    }

    private static List<DishView> dishes(List<MemberView> members, List<String> sharedMeals) {
        var dishes = new ArrayList<DishView>();
        members.stream().map(MemberView::plan).filter(plan -> plan != null).findFirst().ifPresent(any -> any.days()
                .forEach(day -> sharedMeals.forEach(occasion -> dishes(members, day.date(), occasion)
                        .filter(dish -> dish.servings().size() > 1).forEach(dishes::add))));
        return List.copyOf(dishes);
    }

    private record Main(MemberView member, MealView meal) {

        String food() {
            return meal.servings().getFirst().food();
        }
    }

    private static Stream<DishView> dishes(List<MemberView> members, LocalDate date, String occasion) {
        var mains = members.stream().filter(member -> member.plan() != null)
                .flatMap(member -> member.plan().days().stream().filter(day -> day.date().equals(date))
                        .flatMap(day -> day.meals().stream())
                        .filter(meal -> meal.occasion().equals(occasion) && !meal.servings().isEmpty())
                        .map(meal -> new Main(member, meal)))
                .toList();
        return mains.stream().map(Main::food).distinct().map(food -> {
            var eating = mains.stream().filter(main -> main.food().equals(food)).toList();
            return new DishView(date, occasion, food, eating.getFirst().meal().servings().getFirst().name(),
                    eating.stream().map(main -> new ShareView(main.member().name(),
                            main.meal().servings().getFirst().portion())).toList());
        });
    }
}
