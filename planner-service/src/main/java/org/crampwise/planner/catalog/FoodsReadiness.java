package org.crampwise.planner.catalog;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once there are foods to plan with. That the catalog is away later takes nothing from readiness. */
@Readiness
@ApplicationScoped
class FoodsReadiness implements HealthCheck {

    private final FoodSnapshots snapshots;

    FoodsReadiness(FoodSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public HealthCheckResponse call() {
        var foods = snapshots.atHand();
        var answer = HealthCheckResponse.named("foods").status(foods.isPresent());
        foods.ifPresent(known -> answer.withData("revision", known.revision()));
        return answer.build();
    }
}
