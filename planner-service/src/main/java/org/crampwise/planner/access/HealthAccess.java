package org.crampwise.planner.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Lets callers to what is theirs, and notes for the trail what they asked for. */
@ApplicationScoped
public class HealthAccess {

    private final Identity identity;
    private final Standings standings;
    private final Touched touched;

    HealthAccess(Identity identity, Standings standings, Touched touched) {
        this.identity = identity;
        this.standings = standings;
        this.touched = touched;
    }

    public boolean isLetToProfile(UUID id) {
        return toProfile(id).filter(Standing::isLetIn).isPresent();
    }

    public boolean isLetToPlan(UUID id) {
        return toPlan(id).filter(Standing::isLetIn).isPresent();
    }

    /** To all of its plans: who lost one of them has lost the household. */
    public boolean isLetToHousehold(UUID id) {
        var plans = standings.toHousehold(id, identity.caller());
        plans.ifPresent(this::noted);
        return plans.filter(all -> all.stream().allMatch(Standing::isLetIn)).isPresent();
    }

    /** What is in it of others, each result decides by itself. */
    boolean isOwnBatch(UUID id) {
        return standings.isBatchOf(id, identity.caller());
    }

    /** Whose a new plan is. */
    public @Nullable String ownerOfNewPlan(@Nullable UUID profile) {
        return standings.ownerOfNewPlan(profile, identity.caller());
    }

    Optional<Standing> toProfile(UUID id) {
        return noted(standings.toProfile(id, identity.caller()));
    }

    Optional<Standing> toPlan(UUID id) {
        return noted(standings.toPlan(id, identity.caller()));
    }

    private Optional<Standing> noted(Optional<Standing> standing) {
        noted(standing.stream().toList());
        return standing;
    }

    private void noted(List<Standing> found) {
        if (identity.isOn()) {
            touched.add(found);
        }
    }
}
