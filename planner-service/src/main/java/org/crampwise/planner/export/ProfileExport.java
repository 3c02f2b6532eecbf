package org.crampwise.planner.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.calendar.CalendarLinkView;
import org.crampwise.planner.diary.NightView;
import org.crampwise.planner.profile.StoredProfileView;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * All that belongs to a profile.
 *
 * @param further what other tables hold about the profile or its plans, row by row
 */
public record ProfileExport(Instant exportedAt, StoredProfileView profile, List<PlanExport> plans, List<NightView> diary,
        Map<String, List<JsonNode>> further) {

    /** A plan as it is and as it was, what was asked for, and the links to its calendar. */
    public record PlanExport(JsonNode plan, JsonNode request, List<Earlier> earlier, List<CalendarLinkView> calendarLinks) {}

    /** What a plan was before a change, and why it was changed. */
    public record Earlier(int revision, Instant changedAt, String reason, JsonNode plan) {}
}
