package org.crampwise.catalog.editing;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodView;
import org.crampwise.catalog.request.IfMatch;
import org.crampwise.catalog.request.JsonBody;
import org.crampwise.catalog.request.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The household measures of a food, addressed by their position in it: If-Match sees to it that it is still the one meant. */
@Path("/v1/foods/{id}/portions")
@Tag(name = "Editing")
@Produces(MediaType.APPLICATION_JSON)
public class PortionResource {

    private final EditDesk desk;

    PortionResource(EditDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a portion to a food", description = "A usual portion takes the place of the one that was usual.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FoodBody.PortionBody.class)))
    @APIResponse(responseCode = "201", description = "the food with the portion", content = @Content(schema = @Schema(implementation = FoodView.class)))
    public RestResponse<FoodView> add(String id, InputStream body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        var portion = JsonBody.read(body);
        var food = desk.change(id, new IfMatch(match), editor,
                present -> FoodDocument.withPortion(present, present.portions().size(), portion));
        var position = food.facts().portions().size() - 1;
        return ResponseBuilder.<FoodView>created(URI.create("/v1/foods/" + id + "/portions/" + position))
                .entity(FoodView.of(food)).tag(food.tag()).build();
    }

    @PUT
    @Path("{position}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says anew what a portion is", description = "position counts from 0")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FoodBody.PortionBody.class)))
    public RestResponse<FoodView> replace(String id, String position, InputStream body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        var portion = JsonBody.read(body);
        return at(id, position, match, editor, (present, index) -> FoodDocument.withPortion(present, index, portion));
    }

    @DELETE
    @Path("{position}")
    @Operation(summary = "Takes a portion from a food", description = "position counts from 0; the answer is the food without it")
    public RestResponse<FoodView> remove(String id, String position, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        return at(id, position, match, editor, (present, index) -> FoodDocument.withPortion(present, index, null));
    }

    private RestResponse<FoodView> at(String id, String position, @Nullable String match, @Nullable String editor,
            BiFunction<FoodFacts, Integer, Map<String, Object>> change) {
        return EditResource.answer(desk.change(id, new IfMatch(match), editor, present -> {
            if (!position.matches("\\d{1,3}") || Integer.parseInt(position) >= present.portions().size()) {
                throw new NotFound("The food %s has %d portions, counted from 0; there is none at %s.".formatted(id,
                        present.portions().size(), position));
            }
            return change.apply(present, Integer.valueOf(position));
        }));
    }
}
