package org.crampwise.planner.diary;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a night was like. What nobody told is absent, never zero.
 *
 * @param cramps how many; none is worth an entry too
 * @param minutes how long the longest lasted
 * @param pain of the worst, from 0 to 10
 * @param symptoms what was ticked beside, in the codes of the screening questions
 * @param clinicianSeenOn when a clinician looked at these symptoms
 */
record Night(LocalDate date, int cramps, Optional<Integer> minutes, Optional<Integer> pain, Optional<String> note,
        List<String> symptoms, Optional<LocalDate> clinicianSeenOn) {

    private static final int LONG_MINUTES = 10;
    private static final String LONG_CRAMP = "cramp-over-ten-minutes";

    /** What was ticked, and what the minutes say by themselves. */
    Set<String> told() {
        var told = new LinkedHashSet<>(symptoms);
        if (minutes.filter(length -> length > LONG_MINUTES).isPresent()) {
            told.add(LONG_CRAMP);
        }
        return told;
    }
}
