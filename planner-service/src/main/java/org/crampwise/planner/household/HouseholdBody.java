package org.crampwise.planner.household;

import java.time.LocalDate;
import java.util.List;

import org.crampwise.planner.profile.ProfileView;
import org.crampwise.planner.profile.ProfileView.ExclusionView;
import org.jspecify.annotations.Nullable;

/** How API documents describe the body that `HouseholdReading` reads. */
public record HouseholdBody(List<Member> members, @Nullable LocalDate startDate, @Nullable Integer days,
        @Nullable List<String> sharedMeals, @Nullable String crossContact, @Nullable Integer seed) {

    /** A member's request: everything that a request for a plan may have but the date, the days and the seed. */
    public record Member(@Nullable String name, @Nullable ProfileView profile, @Nullable String profileId, @Nullable String diet,
            @Nullable List<ExclusionView> without, @Nullable List<String> dislikes, @Nullable List<String> likes) {}
}
