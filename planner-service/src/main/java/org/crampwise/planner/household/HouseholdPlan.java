package org.crampwise.planner.household;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.crampwise.planner.plan.Plan;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Plans that were made together. What they serve is told by the plans alone: of who got none nothing is kept. */
@Entity
public class HouseholdPlan {

    @Id
    private UUID id;
    private Instant createdAt;
    private String sharedMeals;
    private String crossContact;
    private @Nullable String idempotencyKey;
    private String requestDigest;
    private @Nullable String owner;

    protected HouseholdPlan() {}

    HouseholdPlan(@Nullable String owner, Instant createdAt, List<String> sharedMeals, String crossContact,
            @Nullable String idempotencyKey,
            String requestDigest) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.createdAt = createdAt;
        this.sharedMeals = String.join(",", sharedMeals);
        this.crossContact = crossContact;
        this.idempotencyKey = idempotencyKey;
        this.requestDigest = requestDigest;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<String> sharedMeals() {
        return sharedMeals.isEmpty() ? List.of() : List.of(sharedMeals.split(","));
    }

    String crossContact() {
        return crossContact;
    }

    boolean isFor(String digest) {
        return requestDigest.equals(digest);
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<HouseholdPlan, UUID> {

        private final Plan.Repository plans;
        private final HouseholdMember.Repository members;

        Repository(Plan.Repository plans, HouseholdMember.Repository members) {
            this.plans = plans;
            this.members = members;
        }

        /** All of it or nothing. */
        @Transactional
        void store(HouseholdPlan household, List<Plan> made, List<HouseholdMember> eating) {
            made.forEach(plans::persist);
            plans.flush();
            persistAndFlush(household);
            members.persist(eating);
            members.flush();
        }

        @Transactional
        Optional<HouseholdPlan> findHousehold(UUID id) {
            return findByIdOptional(id);
        }

        @Transactional
        Optional<HouseholdPlan> findKey(String key) {
            return find("idempotencyKey", key).firstResultOptional();
        }

        @Transactional
        List<HouseholdMember> membersOf(UUID id) {
            return members.list("householdPlanId = ?1 order by place", id);
        }

        /** The plans of the members, in their order; none when there is no such household. */
        @Transactional
        public List<UUID> plansOf(UUID id) {
            return membersOf(id).stream().map(HouseholdMember::planId).toList();
        }

        /** Deletes the plans of all members with it. False when it is gone already. */
        @Transactional
        boolean remove(UUID id) {
            var made = plansOf(id);
            if (!deleteById(id)) {
                return false;
            }
            made.forEach(plans::deleteById);
            return true;
        }
    }
}
