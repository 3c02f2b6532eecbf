package org.crampwise.planner.diary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.crampwise.planner.profile.Profile;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** A night in the diary of a profile. */
@Entity
public class DiaryEntry {

    /** One entry for each night of a profile. */
    @Embeddable
    record Place(UUID profileId, LocalDate night) implements Serializable {}

    @EmbeddedId
    private Place place;
    private int revision;
    private Instant changedAt;
    private int cramps;
    private @Nullable Integer minutes;
    private @Nullable Integer pain;
    private @Nullable String note;
    private String[] symptoms;
    private @Nullable LocalDate clinicianSeenOn;

    protected DiaryEntry() {}

    private DiaryEntry(Place place) {
        this.place = place;
    }

    int revision() {
        return revision;
    }

    Instant changedAt() {
        return changedAt;
    }

    Night night() {
        return new Night(place.night(), cramps, Optional.ofNullable(minutes), Optional.ofNullable(pain),
                Optional.ofNullable(note),
                List.of(symptoms), Optional.ofNullable(clinicianSeenOn));
    }

    private void tell(Night night, int newRevision, Instant at) {
        revision = newRevision;
        changedAt = at;
        cramps = night.cramps();
        minutes = night.minutes().orElse(null);
        pain = night.pain().orElse(null);
        note = night.note().orElse(null);
        symptoms = night.symptoms().toArray(String[]::new);
        clinicianSeenOn = night.clinicianSeenOn().orElse(null);
    }

    /** Writes an entry and what the profile remembers of it in one go: neither is there without the other. */
    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<DiaryEntry, DiaryEntry.Place> {

        private final Profile.Repository profiles;

        Repository(Profile.Repository profiles) {
            this.profiles = profiles;
        }

        @Transactional
        Optional<DiaryEntry> findNight(UUID profile, LocalDate night) {
            return findByIdOptional(new Place(profile, night));
        }

        @Transactional
        public List<DiaryEntry> listNights(UUID profile, LocalDate from, LocalDate to) {
            return list("place.profileId = ?1 and place.night >= ?2 and place.night <= ?3 order by place.night", profile, from,
                    to);
        }

        /** Fails when the night was told in the meantime. */
        @Transactional
        DiaryEntry add(UUID profile, Night night, List<String> remembered, Instant at) {
            var entry = new DiaryEntry(new Place(profile, night.date()));
            entry.tell(night, 1, at);
            persistAndFlush(entry);
            profiles.rememberSymptoms(profile, night.date(), remembered);
            return entry;
        }

        /** Empty when it was changed or deleted since that revision. */
        @Transactional
        Optional<DiaryEntry> change(UUID profile, Night night, int seen, List<String> remembered, Instant at) {
            var entry = findById(new Place(profile, night.date()), LockModeType.PESSIMISTIC_WRITE);
            if (entry == null || entry.revision != seen) {
                return Optional.empty();
            }
            entry.tell(night, seen + 1, at);
            profiles.rememberSymptoms(profile, night.date(), remembered);
            return Optional.of(entry);
        }

        /** False when it was changed or deleted since that revision. */
        @Transactional
        boolean delete(UUID profile, LocalDate night, int seen) {
            if (delete("place.profileId = ?1 and place.night = ?2 and revision = ?3", profile, night, seen) == 0) {
                return false;
            }
            profiles.rememberSymptoms(profile, night, List.of());
            return true;
        }
    }
}
