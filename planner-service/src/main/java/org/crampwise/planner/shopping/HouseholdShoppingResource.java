package org.crampwise.planner.shopping;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.household.HouseholdPlan;
import org.crampwise.planner.stored.Ingredient;
import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What must be bought for all members of a household, on one list. */
@Path("/v1/household-plans/{id}/shopping-list")
public class HouseholdShoppingResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Shopping shopping = new Shopping(Yield.ofSeeds(), Ingredient.ofSeeds());
    private final HouseholdPlan.Repository households;
    private final StoredPlans plans;

    HouseholdShoppingResource(HouseholdPlan.Repository households, StoredPlans plans) {
        this.households = households;
        this.plans = plans;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What to buy for a household, by aisle, merged over its members and days; text/plain is a list to print")
    public ShoppingList list(@RestPath UUID id) {
        var together = households.plansOf(id).stream().flatMap(plan -> plans.find(plan).stream()).toList();
        if (together.isEmpty()) {
            throw new NotFoundException();
        }
        return shopping.list(together, plans.foodsOf(together.getFirst()));
    }

    @GET
    @Produces(TEXT)
    @Operation(hidden = true)
    public String readable(@RestPath UUID id) {
        return ShoppingText.of(list(id));
    }
}
