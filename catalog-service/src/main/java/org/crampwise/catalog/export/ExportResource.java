package org.crampwise.catalog.export;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodView;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Revisited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

@Path("/v1/exports/foods")
@Tag(name = "Exports")
public class ExportResource {

    private final Food.Repository foods;
    private final CatalogRevision.Repository catalog;
    private final ObjectMapper json;

    ExportResource(Food.Repository foods, CatalogRevision.Repository catalog, ObjectMapper json) {
        this.foods = foods;
        this.catalog = catalog;
        this.json = json;
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(summary = "All foods, one JSON document a line, sorted by id; ETag is the catalog revision")
    public RestResponse<String> foods(
            @Parameter(description = "false: also those not served alone") @RestQuery @DefaultValue("true") String plannable,
            @Context Request request) {
        var read = new Parameters();
        boolean onlyPlannable = read.word("plannable", plannable, List.of("true", "false")).map(Boolean::valueOf).orElse(true);
        read.throwIfWrong();
        return catalog.inSnapshotOf(now -> {
            var revision = onlyPlannable ? now.revision() : now.wholeRevision();
            var answer = Revisited.answer(request, revision, () -> lines(onlyPlannable));
            answer.getHeaders().putSingle("Catalog-Revision", revision);
            return answer;
        });
    }

    private String lines(boolean onlyPlannable) {
        return foods.listForExport(onlyPlannable).stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Food food) {
        try {
            return json.writeValueAsString(FoodView.of(food)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The food " + food.id() + " cannot be written as JSON.", e);
        }
    }
}
