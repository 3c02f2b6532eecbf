package org.crampwise.planner.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a stored plan is worth by the foods and rules it was last checked by. */
@Entity
public class PlanCheck {

    @Id
    private UUID planId;
    private String catalogRevision;
    private String rulesVersion;
    private String verdict;
    @Column(name = "sound")
    private boolean isSound;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons;
    private Instant checkedAt;

    protected PlanCheck() {}

    UUID planId() {
        return planId;
    }

    String verdict() {
        return verdict;
    }

    /** In plain words. */
    List<String> reasons() {
        return reasons;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
