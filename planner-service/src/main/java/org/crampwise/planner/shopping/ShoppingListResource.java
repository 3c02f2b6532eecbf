package org.crampwise.planner.shopping;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.stored.Ingredient;
import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What must be bought for a plan. */
@Path("/v1/plans/{id}/shopping-list")
public class ShoppingListResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Shopping shopping = new Shopping(Yield.ofSeeds(), Ingredient.ofSeeds());
    private final StoredPlans plans;

    ShoppingListResource(StoredPlans plans) {
        this.plans = plans;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What to buy for a plan, by aisle, merged over its days; text/plain is a list to print")
    public ShoppingList list(@RestPath UUID id) {
        var plan = plans.find(id).orElseThrow(NotFoundException::new);
        return shopping.list(plan, plans.foodsOf(plan));
    }

    @GET
    @Produces(TEXT)
    @Operation(hidden = true)
    public String readable(@RestPath UUID id) {
        return ShoppingText.of(list(id));
    }
}
