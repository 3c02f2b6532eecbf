package org.crampwise.planner.diary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.profile.Profile;
import org.crampwise.planner.screening.Outcome;
import org.crampwise.planner.screening.ScreeningRules;
import org.jspecify.annotations.Nullable;

/** Takes nights in. What a night tells that needs care comes first in the answer, and the profile remembers it until it was looked at. */
@ApplicationScoped
public class DiaryDesk {

    static final String UNTIL_SEEN = " Until you enter in this night when a clinician has looked at it (clinicianSeenOn), no plan is made for this profile.";

    private final DiaryEntry.Repository entries;
    private final Profile.Repository profiles;
    private final HealthWords words;
    private final ScreeningRules rules;
    private final Clock clock;

    DiaryDesk(DiaryEntry.Repository entries, Profile.Repository profiles, HealthWords words, ScreeningRules rules, Clock clock) {
        this.entries = entries;
        this.profiles = profiles;
        this.words = words;
        this.rules = rules;
        this.clock = clock;
    }

    Night read(LocalDate date, @Nullable Map<String, Object> body) {
        return NightReading.of(date, body, words, today());
    }

    /** Empty when somebody else told or changed the night meanwhile. */
    Optional<DiaryEntry> write(UUID profile, Night night, Optional<DiaryEntry> seen) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var remembered = night.clinicianSeenOn().isPresent() ? List.<String>of() : refusing(night);
        try {
            return seen.isPresent()
                    ? entries.change(profile, night, seen.get().revision(), remembered, at)
                    : Optional.of(entries.add(profile, night, remembered, at));
        } catch (PersistenceException e) {
            return Optional.empty();
        }
    }

    /** The nights of a profile from one to another, in order. */
    public List<NightView> nights(UUID profile, LocalDate from, LocalDate to) {
        return entries.listNights(profile, from, to).stream().map(this::view).toList();
    }

    NightView view(DiaryEntry entry) {
        var night = entry.night();
        boolean settled = night.clinicianSeenOn().isPresent();
        return NightView.of(entry, rules.findingsOf(night.told()).stream().map(finding -> new NightView.Care(finding.code(),
                finding.outcome().code(),
                finding.outcome() == Outcome.REFUSE && !settled ? finding.message() + UNTIL_SEEN : finding.message(), settled))
                .toList());
    }

    /** What nobody has looked at yet, of whatever night, the most urgent first. */
    List<NightView.Care> openCare(UUID profile) {
        return rules.findingsOf(profiles.listSymptoms(profile)).stream().map(finding -> new NightView.Care(finding.code(),
                finding.outcome().code(), finding.message() + UNTIL_SEEN, false)).toList();
    }

    DiaryRange range(@Nullable String from, @Nullable String to) {
        return DiaryRange.of(from, to, today());
    }

    private List<String> refusing(Night night) {
        return night.told().stream().filter(code -> rules.findingsOf(List.of(code)).stream()
                .anyMatch(finding -> finding.outcome() == Outcome.REFUSE)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
