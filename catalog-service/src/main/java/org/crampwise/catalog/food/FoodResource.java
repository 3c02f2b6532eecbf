package org.crampwise.catalog.food;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;

import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Revisited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/foods")
@Tag(name = "Foods")
public class FoodResource {

    private final Food.Repository foods;

    FoodResource(Food.Repository foods) {
        this.foods = foods;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A food with everything that is known of it")
    public RestResponse<FoodView> food(String id, @Context Request request) {
        var food = foods.findPresent(id).orElseThrow(() -> new NotFound(
                "There is no food of the id " + id + ". Maybe look for it by /v1/foods?q=..."));
        return Revisited.answer(request, food.tag(), () -> FoodView.of(food));
    }
}
