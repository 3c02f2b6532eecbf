package org.crampwise.planner.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.crampwise.planner.access.Visible;
import org.crampwise.planner.request.PageCursor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** A stored profile, as it was told. Everything that belongs to it goes with it: the database cascades. */
@Entity
public class Profile {

    @Id
    private UUID id;
    private int revision;
    private Instant createdAt;
    private Instant changedAt;
    @Column(columnDefinition = "text")
    private String document;
    private @Nullable String owner;

    protected Profile() {}

    Profile(UUID id, @Nullable String owner, Instant createdAt, String document) {
        this.id = id;
        this.owner = owner;
        this.revision = 1;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
        this.document = document;
    }

    public UUID id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The profile in JSON, as it was sent. */
    public String document() {
        return document;
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<Profile, UUID> {

        private final ProfileKey.Repository keys;

        Repository(ProfileKey.Repository keys) {
            this.keys = keys;
        }

        /** Stores a profile, and under which key it was sent. Fails when the key was taken in the meantime. */
        @Transactional
        void store(Profile profile, @Nullable ProfileKey key) {
            persist(profile);
            flush();
            if (key != null) {
                keys.persistAndFlush(key);
            }
        }

        @Transactional
        public Optional<Profile> findProfile(UUID id) {
            return findByIdOptional(id);
        }

        /** Profiles older than the given one, or from the newest on; one more than asked for when there are more. */
        @Transactional
        List<Profile> listAfter(@Nullable PageCursor cursor, Visible visible, int limit) {
            var parameters = new HashMap<String, Object>(visible.parameters());
            var older = "1 = 1";
            if (cursor != null) {
                older = "(createdAt < :at or createdAt = :at and id < :id)";
                parameters.put("at", cursor.createdAt());
                parameters.put("id", cursor.id());
            }
            return find(visible.profiles() + " and " + older + " order by createdAt desc, id desc", parameters)
                    .page(Page.ofSize(limit + 1)).list();
        }

        /** Of all profiles that somebody sees, the oldest first. */
        @Transactional
        public List<UUID> listIds(Visible visible) {
            return getEntityManager()
                    .unwrap(Session.class)
                    .createSelectionQuery("select id from Profile where " + visible.profiles() + " order by createdAt, id",
                            UUID.class)
                    .setProperties(visible.parameters()).getResultList();
        }

        /** False when it was changed or deleted since that revision. */
        @Transactional
        boolean change(UUID id, int revision, String document, Instant at) {
            return update("document = ?1, revision = revision + 1, changedAt = ?2 where id = ?3 and revision = ?4", document, at,
                    id, revision) > 0;
        }

        /** Removes a profile and every trace of it. False when it was changed or deleted since that revision. */
        @Transactional
        boolean delete(UUID id, int revision) {
            return delete("id = ?1 and revision = ?2", id, revision) > 0;
        }

        /** What the diary told and nobody has looked at yet. */
        @Transactional
        public List<String> listSymptoms(UUID id) {
            return getEntityManager().unwrap(Session.class)
                    .createNativeQuery("select distinct code from profile_symptom where profile_id = :id order by code",
                            String.class)
                    .setParameter("id", id).getResultList();
        }

        /** What a night left to be looked at: all of it, in place of what was remembered of that night before. */
        @Transactional(Transactional.TxType.MANDATORY)
        public void rememberSymptoms(UUID id, LocalDate night, Collection<String> codes) {
            getEntityManager().createNativeQuery("delete from profile_symptom where profile_id = :id and night = :night")
                    .setParameter("id", id).setParameter("night", night).executeUpdate();
            for (var code : codes) {
                getEntityManager()
                        .createNativeQuery("insert into profile_symptom (profile_id, night, code) values (:id, :night, :code)")
                        .setParameter("id", id).setParameter("night", night).setParameter("code", code).executeUpdate();
            }
        }
    }
}
