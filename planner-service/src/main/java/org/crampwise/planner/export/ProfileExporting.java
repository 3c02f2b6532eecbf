package org.crampwise.planner.export;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.calendar.CalendarLink;
import org.crampwise.planner.calendar.CalendarLinkView;
import org.crampwise.planner.diary.DiaryDesk;
import org.crampwise.planner.diary.NightView;
import org.crampwise.planner.export.ProfileExport.Earlier;
import org.crampwise.planner.export.ProfileExport.PlanExport;
import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.profile.Profile;
import org.crampwise.planner.profile.ProfileDesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Gathers what is kept about the owner of a profile. */
@ApplicationScoped
class ProfileExporting {

    private final Profile.Repository profiles;
    private final ProfileDesk desk;
    private final Plan.Repository plans;
    private final DiaryDesk diary;
    private final CalendarLink.Repository links;
    private final FurtherRows further;
    private final ObjectMapper json;
    private final Clock clock;

    ProfileExporting(Profile.Repository profiles, ProfileDesk desk, Plan.Repository plans, DiaryDesk diary,
            CalendarLink.Repository links, FurtherRows further, ObjectMapper json, Clock clock) {
        this.profiles = profiles;
        this.desk = desk;
        this.plans = plans;
        this.diary = diary;
        this.links = links;
        this.further = further;
        this.json = json;
        this.clock = clock;
    }

    Optional<ProfileExport> of(UUID id) {
        return profiles.findProfile(id).map(profile -> new ProfileExport(clock.instant().truncatedTo(ChronoUnit.SECONDS),
                desk.view(profile), plans.listOf(id).stream().map(this::plan).toList(), nights(id), further(id)));
    }

    private PlanExport plan(Plan plan) {
        var earlier = plans.listEarlier(plan.id()).stream()
                .map(one -> new Earlier(one.revision(), one.changedAt(), one.reason(), read(one.answer()))).toList();
        return new PlanExport(read(plan.answer()), read(plan.request()), earlier,
                links.listOf(plan.id()).stream().map(CalendarLinkView::of).toList());
    }

    private List<NightView> nights(UUID id) {
        return diary.nights(id, LocalDate.EPOCH, LocalDate.of(9999, 12, 31));
    }

    private Map<String, List<JsonNode>> further(UUID id) {
        var rows = new LinkedHashMap<String, List<JsonNode>>();
        further.of(id).forEach((table, texts) -> rows.put(table, texts.stream().map(this::read).toList()));
        return rows;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            // without its cause, which would quote health data into the log
            throw new IllegalStateException("What is stored of a profile is no JSON.");
        }
    }
}
