package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The wishes a plan was made for; what diet and exclusions came to is told by its profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreferencesView(Set<String> dislikes, Set<String> likes, Set<String> atHome, List<LockView> locked,
        @Nullable List<String> occasions, @Nullable Integer maxRepeats) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LockView(LocalDate date, String occasion, String food, @Nullable Double grams) {

        static LockView of(LockedServing lock, LocalDate startDate) {
            return new LockView(startDate.plusDays(lock.day()), lock.occasion().code(), lock.foodId(), lock.grams().orElse(null));
        }
    }

    static PreferencesView of(PlanRequest request) {
        var wishes = request.wishes();
        return new PreferencesView(wishes.dislikes(), wishes.likes(), wishes.atHome(),
                wishes.locked().stream().map(lock -> LockView.of(lock, request.startDate())).toList(),
                wishes.occasions().isEmpty() ? null : wishes.occasions().stream().map(Occasion::code).toList(),
                wishes.maxRepeats() == 0 ? null : wishes.maxRepeats());
    }
}
