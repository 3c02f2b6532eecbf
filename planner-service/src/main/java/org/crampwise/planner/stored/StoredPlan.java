package org.crampwise.planner.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.crampwise.planner.plan.DayView;
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
        String disclaimer) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Certificate(String catalogRevision) {}

    public Stream<ServingView> servings() {
        return days.stream().flatMap(StoredPlan::servings);
    }

    public static Stream<ServingView> servings(DayView day) {
        return day.meals().stream().flatMap(meal -> meal.servings().stream());
    }
}
