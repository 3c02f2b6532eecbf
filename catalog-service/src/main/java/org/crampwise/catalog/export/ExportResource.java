package org.crampwise.catalog.export;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.StreamingOutput;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Revisited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/exports/foods")
@Tag(name = "Exports")
public class ExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final CatalogRevision.Repository catalog;
    private final FoodLines lines;

    ExportResource(CatalogRevision.Repository catalog, FoodLines lines) {
        this.catalog = catalog;
        this.lines = lines;
    }

    @GET
    @Produces(NDJSON)
    @Operation(summary = "All foods, one JSON document a line, sorted by id; ETag is the catalog revision")
    @APIResponse(responseCode = "200", content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> foods(
            @Parameter(description = "false: also those not served alone") @RestQuery @DefaultValue("true") String plannable,
            @Context Request request) {
        boolean onlyPlannable = onlyPlannable(plannable);
        return answer(onlyPlannable, "", request, revision -> out -> lines.writeJson(out, onlyPlannable, revision));
    }

    @GET
    @Produces(CSV)
    @Operation(summary = "All foods as a table", description = "An import of the same table changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> table(
            @Parameter(description = "false: also those not served alone") @RestQuery @DefaultValue("true") String plannable,
            @Context Request request) {
        boolean onlyPlannable = onlyPlannable(plannable);
        return answer(onlyPlannable, "-csv", request, revision -> out -> lines.writeTable(out, onlyPlannable, revision));
    }

    private static boolean onlyPlannable(String plannable) {
        var read = new Parameters();
        boolean onlyPlannable = read.word("plannable", plannable, List.of("true", "false")).map(Boolean::valueOf).orElse(true);
        read.throwIfWrong();
        return onlyPlannable;
    }

    private RestResponse<StreamingOutput> answer(boolean onlyPlannable, String form, Request request,
            Function<String, StreamingOutput> writing) {
        var revision = catalog.inSnapshotOf(now -> onlyPlannable ? now.revision() : now.wholeRevision());
        Supplier<StreamingOutput> body = () -> writing.apply(revision);
        // one ETag names one sequence of bytes, so a table has another
        var answer = Revisited.answer(request, revision + form, body);
        answer.getHeaders().putSingle("Catalog-Revision", revision);
        answer.getHeaders().putSingle("Vary", "Accept");
        return answer;
    }
}
