package org.crampwise.planner.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.planner.plan.DayView;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.plan.TotalView;
import org.crampwise.planner.target.ScreeningView;
import org.crampwise.planner.target.TargetsView.EnergyView;
import org.crampwise.planner.target.TargetsView.TargetView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A plan as it was answered, as far as it is shown again in other forms. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredPlan(UUID id, int revision, Instant createdAt, LocalDate startDate, ScreeningView screening,
        @Nullable EnergyView energy, List<TargetView> targets, Certificate certificate, List<DayView> days, List<TotalView> mean,
        String disclaimer, @Nullable Preferences preferences) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Preferences(@Nullable List<Stock> pantry) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Stock(String food, double grams) {}

    /** What was said to be at home, with its amounts. */
    public List<Stock> pantry() {
        return preferences == null || preferences.pantry() == null ? List.of() : preferences.pantry();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Certificate(String catalogRevision) {}

    public Stream<ServingView> servings() {
        return days.stream().flatMap(StoredPlan::servings);
    }

    /** What is planned, but for meals of which something else was eaten. */
    public static Stream<ServingView> servings(DayView day) {
        return day.meals().stream().filter(MealView::servesWhatIsPlanned).flatMap(meal -> meal.servings().stream());
    }

    /** All that counts of a day: what is planned, and what was eaten instead; what was told by amounts alone is a food of its own. */
    public static Stream<ServingView> counted(DayView day) {
        return IntStream.range(0, day.meals().size()).boxed().flatMap(index -> {
            var meal = day.meals().get(index);
            var eaten = meal.eaten();
            return meal.servesWhatIsPlanned() || eaten == null
                    ? meal.servings().stream()
                    : eaten.servings(toldId(day, index)).stream();
        });
    }

    public Stream<ServingView> counted() {
        return days.stream().flatMap(StoredPlan::counted);
    }

    /** What eaters told by amounts alone, as foods: a hundred grams of each were eaten. */
    Map<String, StoredFood> told() {
        var told = new HashMap<String, StoredFood>();
        for (var day : days) {
            for (int meal = 0; meal < day.meals().size(); meal++) {
                var eaten = day.meals().get(meal).eaten();
                if (eaten != null && eaten.amounts() != null) {
                    told.put(toldId(day, meal), StoredFood.told(toldId(day, meal), eaten));
                }
            }
        }
        return told;
    }

    private static String toldId(DayView day, int meal) {
        return "told-%s-%d".formatted(day.date(), meal + 1);
    }
}
