package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.crampwise.planner.profile.ProfileView;
import org.crampwise.planner.profile.ProfileView.ExclusionView;
import org.jspecify.annotations.Nullable;

/** How API documents describe the body that `PlanReading` reads: with a profile, or with the id of a stored one. */
public record PlanBody(@Nullable ProfileView profile, @Nullable UUID profileId, @Nullable LocalDate startDate,
        @Nullable Integer days, @Nullable String diet,
        @Nullable List<ExclusionView> without, @Nullable List<String> dislikes, @Nullable List<String> likes,
        @Nullable List<String> atHome, @Nullable List<Lock> locked, @Nullable List<String> occasions,
        @Nullable Integer maxRepeats, @Nullable Integer snacks, @Nullable String sameBreakfast,
        @Nullable List<Elsewhere> elsewhere, @Nullable List<String> leftovers, @Nullable Map<String, String> maxEffort,
        @Nullable Integer maxCookedMains, @Nullable List<Stock> pantry, @Nullable Integer seed,
        @Nullable Boolean bestEffort) {

    public record Stock(String food, double grams, @Nullable LocalDate useBy) {}

    public record Elsewhere(LocalDate date, String occasion, @Nullable Double share) {}

    public record Lock(LocalDate date, String occasion, String food, @Nullable Double grams) {}
}
