package org.crampwise.catalog.food;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.NextPage;
import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Revisited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/foods")
@Tag(name = "Foods")
public class FoodResource {

    private final Food.Repository foods;
    private final CatalogRevision.Repository catalog;
    private final Nutrients nutrients;

    FoodResource(Food.Repository foods, CatalogRevision.Repository catalog, Nutrients nutrients) {
        this.foods = foods;
        this.catalog = catalog;
        this.nutrients = nutrients;
    }

    @GET
    @Operation(summary = "Foods by name, diet, allergens, role and category")
    public RestResponse<FoodPage> search(@BeanParam FoodParameters parameters, @Context UriInfo uri, @Context Request request) {
        var query = parameters.query(nutrients);
        return catalog.inSnapshot(revision -> Revisited.answer(request, revision, () -> {
            var page = Page.of(foods.search(query), query.limit());
            var next = page.next().map(cursor -> NextPage.address(uri, cursor.opaque())).orElse(null);
            return new FoodPage(page.foods().stream().map(ranked -> FoodView.of(ranked.food())).toList(), next);
        }));
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
