package org.crampwise.catalog.seeding;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Nobody is sent to a catalog whose foods are not all there yet. */
@Readiness
class SeedingCheck implements HealthCheck {

    private final Seeding seeding;

    SeedingCheck(Seeding seeding) {
        this.seeding = seeding;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("Foods of the seeds");
        return seeding.lastReport()
                .map(report -> check.up().withData("revision", report.revision()).withData("report", report.toString()))
                .orElseGet(check::down)
                .build();
    }
}
