package org.crampwise.planner.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A link to the calendar of a plan.
 *
 * @param address what a calendar program subscribes to; told once, when the link is made, and kept nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarLinkView(UUID id, @Nullable String address, String timeZone, TimesView mealTimes, Instant createdAt) {

    /** Times by the clock on the wall, such as 07:30. */
    public record TimesView(String breakfast, String lunch, String dinner, List<String> snacks) {}

    /** How API documents describe the body that makes a link. */
    public record Body(String timeZone, @Nullable TimesView mealTimes) {}

    /** The links of a plan. */
    public record Links(List<CalendarLinkView> links) {}

    static CalendarLinkView of(CalendarLink link, @Nullable String secret) {
        var times = link.times();
        return new CalendarLinkView(link.id(), secret == null ? null : "/v1/calendars/%s.ics".formatted(secret),
                link.zone().getId(), new TimesView(times.breakfast().toString(), times.lunch().toString(),
                        times.dinner().toString(), times.snacks().stream().map(LocalTime::toString).toList()),
                link.createdAt());
    }

    /** As its owner sees it: without the secret. */
    public static CalendarLinkView of(CalendarLink link) {
        return of(link, null);
    }
}
