package org.crampwise.planner.calendar;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.crampwise.planner.request.Digest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** A secret address at which a calendar program may read the meals of a plan, until it is revoked. */
@Entity
public class CalendarLink {

    private static final SecureRandom DICE = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @Id
    private UUID id;
    private UUID planId;
    private String secretDigest;
    private String timeZone;
    private String mealTimes;
    private Instant createdAt;

    protected CalendarLink() {}

    CalendarLink(UUID planId, String secret, ZoneId zone, MealTimes times, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.planId = planId;
        this.secretDigest = Digest.of(secret);
        this.timeZone = zone.getId();
        this.mealTimes = times.text();
        this.createdAt = createdAt;
    }

    /** Nobody guesses 256 random bits. */
    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        DICE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    MealTimes times() {
        return MealTimes.ofText(mealTimes);
    }

    Instant createdAt() {
        return createdAt;
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<CalendarLink, UUID> {

        /** Fails when the plan was deleted in the meantime. */
        @Transactional
        void store(CalendarLink link) {
            persistAndFlush(link);
        }

        @Transactional
        Optional<CalendarLink> findSecret(String secret) {
            return find("secretDigest", Digest.of(secret)).firstResultOptional();
        }

        @Transactional
        Optional<CalendarLink> findOf(UUID plan, UUID id) {
            return find("planId = ?1 and id = ?2", plan, id).firstResultOptional();
        }

        @Transactional
        public List<CalendarLink> listOf(UUID plan) {
            return list("planId = ?1 order by createdAt, id", plan);
        }

        /** False when there is none. */
        @Transactional
        boolean revoke(UUID plan, UUID id) {
            return delete("planId = ?1 and id = ?2", plan, id) > 0;
        }
    }
}
