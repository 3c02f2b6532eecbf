package org.crampwise.catalog.source;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.Page;
import org.crampwise.catalog.nutrient.NutrientResource;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.NextPage;
import org.crampwise.catalog.request.Revisited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/nutrients/{code}/sources")
@Tag(name = "Nutrients")
public class SourceResource {

    private final Food.Repository foods;
    private final CatalogRevision.Repository catalog;
    private final Nutrients nutrients;

    SourceResource(Food.Repository foods, CatalogRevision.Repository catalog, Nutrients nutrients) {
        this.foods = foods;
        this.catalog = catalog;
        this.nutrients = nutrients;
    }

    @GET
    @Operation(summary = "The foods that give a nutrient, the richest first", description = "Our own dishes are left out: the foods they are made of are here.")
    public RestResponse<SourcePage> sources(String code, @BeanParam SourceParameters parameters, @Context UriInfo uri,
            @Context Request request) {
        var nutrient = nutrients.find(code).orElseThrow(() -> NutrientResource.unknown(code, nutrients));
        var query = parameters.query(nutrient);
        return catalog.inPlannableSnapshot(revision -> Revisited.answer(request, revision, () -> {
            var page = Page.of(foods.search(query.foods()), query.foods().limit());
            var next = page.next().map(cursor -> NextPage.address(uri, cursor.opaque())).orElse(null);
            var sources = page.foods().stream().map(ranked -> SourceView.of(ranked.food().facts(), query)).toList();
            return new SourcePage(nutrient.code(), query.basis().word(), revision, next, sources);
        }));
    }
}
