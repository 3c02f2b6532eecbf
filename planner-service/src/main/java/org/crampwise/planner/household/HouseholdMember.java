package org.crampwise.planner.household;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** A member who has a plan. It goes when the plan goes. */
@Entity
public class HouseholdMember {

    @Id
    private UUID planId;
    private UUID householdPlanId;
    private int place;
    private String name;
    private boolean shares;

    protected HouseholdMember() {}

    HouseholdMember(UUID planId, UUID householdPlanId, int place, String name, boolean shares) {
        this.planId = planId;
        this.householdPlanId = householdPlanId;
        this.place = place;
        this.name = name;
        this.shares = shares;
    }

    UUID planId() {
        return planId;
    }

    String name() {
        return name;
    }

    boolean shares() {
        return shares;
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<HouseholdMember, UUID> {}
}
