package org.crampwise.planner.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A night in JSON.
 *
 * @param care what must be heeded first; absent when nothing must
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NightView(@Nullable List<Care> care, LocalDate date, int revision, Instant changedAt, int count,
        @Nullable Integer minutes, @Nullable Integer pain, @Nullable String note, List<String> symptoms,
        @Nullable LocalDate clinicianSeenOn) {

    /** What screening says to what was ticked; a refusal stands until a clinician has looked. */
    public record Care(String code, String outcome, String message, boolean settled) {}

    static NightView of(DiaryEntry entry, List<Care> care) {
        var night = entry.night();
        return new NightView(care.isEmpty() ? null : care, night.date(), entry.revision(), entry.changedAt(), night.cramps(),
                night.minutes().orElse(null), night.pain().orElse(null), night.note().orElse(null), night.symptoms(),
                night.clinicianSeenOn().orElse(null));
    }

    /** How API documents describe the body of a night. */
    public record Body(int count, @Nullable Integer minutes, @Nullable Integer pain, @Nullable String note,
            @Nullable List<String> symptoms, @Nullable LocalDate clinicianSeenOn) {}
}
