package org.crampwise.catalog.nutrient;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;

import org.crampwise.catalog.request.NearestWord;
import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Revisited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/nutrients")
@Tag(name = "Nutrients")
public class NutrientResource {

    private final Nutrients nutrients;

    NutrientResource(Nutrients nutrients) {
        this.nutrients = nutrients;
    }

    /** {@code nutrients} in the order of importance to muscle and nerve. */
    public record NutrientList(List<NutrientView> nutrients) {
    }

    @GET
    @Operation(summary = "All nutrients")
    public RestResponse<NutrientList> all(@Context Request request) {
        return Revisited.answer(request, nutrients.revision(),
                () -> new NutrientList(nutrients.all().stream().map(NutrientView::of).toList()));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A nutrient: its role in muscle and nerve, evidence, label values and cautions")
    public RestResponse<NutrientView> nutrient(String code, @Context Request request) {
        var nutrient = nutrients.find(code).orElseThrow(() -> unknown(code, nutrients));
        return Revisited.answer(request, nutrients.revision(), () -> NutrientView.of(nutrient));
    }

    public static NotFound unknown(String code, Nutrients nutrients) {
        var nearest = NearestWord.to(code, nutrients.codes()).orElse("/v1/nutrients");
        return new NotFound("There is no nutrient of the code " + code + ". Maybe look at " + nearest + ".");
    }
}
