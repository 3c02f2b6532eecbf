package org.crampwise.planner.diary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the nights of a range come to.
 *
 * @param care what is still to be looked at, and stands before all else; absent when nothing is
 * @param medianPerWeek the median of the weeks told well enough, counted as seven nights
 * @param changePerWeek by how much a week differs from the one before it; absent when that cannot be told from chance
 * @param words the trend as people say it, and what must not be read into it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryView(@Nullable List<NightView.Care> care, LocalDate from, LocalDate to, int nightsTold, int nightsWithCramps,
        int cramps, @Nullable BigDecimal medianPerWeek, @Nullable BigDecimal medianPain, List<WeekView> weeks, String trend,
        @Nullable BigDecimal changePerWeek, List<String> words) {

    /**
     * Seven nights from that day on.
     *
     * @param nightsTold of the seven
     * @param perSevenNights absent when too few nights were told to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WeekView(LocalDate from, int nightsTold, int cramps, @Nullable BigDecimal perSevenNights) {}
}
