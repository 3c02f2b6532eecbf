package org.crampwise.planner.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.plan.DayView;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.PlainWords;
import org.crampwise.planner.stored.StoredPlan;
import org.jspecify.annotations.Nullable;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a plan as a calendar with one event per meal. A meal keeps its identity however often the plan is changed. */
final class MealCalendar {

    /** How the events of a calendar are known again, and when they became what they are. */
    private record Feed(String identity, Instant changedAt, int sequence) {}

    private static final boolean CHECKED = true;
    /** Lines may have 75 octets. The library counts characters, of which one in a food's name can take three octets. */
    private static final int FOLD_CHARACTERS = 24;

    private final MealTimes times;
    private final java.time.Duration length;
    private final @Nullable ZoneId zone;

    /** At times without a zone: breakfast is at half past seven wherever one wakes up. */
    MealCalendar(MealTimes times, java.time.Duration length) {
        this(times, length, null);
    }

    private MealCalendar(MealTimes times, java.time.Duration length, @Nullable ZoneId zone) {
        this.times = times;
        this.length = length;
        this.zone = zone;
    }

    /** At the moments when the clocks of a place show the times of meals. */
    MealCalendar in(ZoneId place) {
        return new MealCalendar(times, length, place);
    }

    /**
     * @param identity by which the events are known again
     * @param changedAt when the plan became what it is
     */
    String of(StoredPlan plan, String identity, Instant changedAt) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Crampwise//Planner//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        plan.days().forEach(day -> events(new Feed(identity, changedAt, plan.revision() - 1), day).forEach(calendar::add));
        var text = new StringWriter();
        try {
            new CalendarOutputter(CHECKED, FOLD_CHARACTERS).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<VEvent> events(Feed feed, DayView day) {
        var seen = new EnumMap<Occasion, Integer>(Occasion.class);
        var events = new ArrayList<VEvent>();
        for (var meal : day.meals()) {
            var occasion = Occasion.of(meal.occasion());
            int number = seen.merge(occasion, 1, Integer::sum);
            if (!meal.servings().isEmpty() && meal.servesWhatIsPlanned()) {
                events.add(event(feed, day.date(), meal, occasion, number));
            }
        }
        return events;
    }

    private VEvent event(Feed feed, LocalDate date, MealView meal, Occasion occasion, int number) {
        var event = new VEvent(false);
        event.add(new Uid("%s-%s-%s-%d@crampwise".formatted(feed.identity, date, occasion.code(), number)));
        event.add(new DtStamp(feed.changedAt));
        event.add(start(date.atTime(times.of(occasion, number))));
        event.add(new Duration(length));
        event.add(new Sequence(feed.sequence));
        event.add(new Summary(summary(meal)));
        event.add(new Description(servings(meal)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private DtStart<?> start(LocalDateTime time) {
        return zone == null ? new DtStart<>(time) : new DtStart<>(time.atZone(zone).toInstant());
    }

    private static String summary(MealView meal) {
        var occasion = Character.toUpperCase(meal.occasion().charAt(0)) + meal.occasion().substring(1);
        return occasion + ": " + meal.servings().stream().map(DayView.ServingView::name).collect(Collectors.joining(", "));
    }

    private static String servings(MealView meal) {
        return meal.servings().stream().map(serving -> serving.name() + ": " + PlainWords.portion(serving.portion()))
                .collect(Collectors.joining("\n"));
    }
}
