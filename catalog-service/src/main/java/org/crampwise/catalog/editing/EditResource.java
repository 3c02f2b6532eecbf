package org.crampwise.catalog.editing;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodView;
import org.crampwise.catalog.request.IfMatch;
import org.crampwise.catalog.request.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Foods changed by editors. */
@Path("/v1/foods")
@Tag(name = "Editing")
@Produces(MediaType.APPLICATION_JSON)
public class EditResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final EditDesk desk;

    EditResource(EditDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a food", description = "The id may be left out: it is then made of the name. With an Idempotency-Key, sending it twice adds one food.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FoodBody.class)))
    @APIResponse(responseCode = "201", description = "the food, its address and its ETag", content = @Content(schema = @Schema(implementation = FoodView.class)))
    public RestResponse<String> add(InputStream body, @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        var added = desk.add(JsonBody.read(body), key, editor);
        return ResponseBuilder.<String>created(URI.create("/v1/foods/" + added.id())).entity(added.json()).tag(added.tag())
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says anew what a food is", description = "What the body leaves out is unknown afterwards. The same again changes nothing.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FoodBody.class)))
    public RestResponse<FoodView> replace(String id, InputStream body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        var sent = JsonBody.read(body);
        return answer(desk.change(id, new IfMatch(match), editor, present -> sent));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    @Operation(summary = "Changes parts of a food (JSON merge patch)", description = "null makes a content unknown.")
    @RequestBody(required = true, content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<FoodView> patch(String id, InputStream body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        Map<String, Object> patch = JsonBody.read(body);
        return answer(desk.change(id, new IfMatch(match), editor, present -> FoodDocument.patched(present, patch)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a food", description = "It can be restored: the ETag of the answer is what a restoration needs.")
    @APIResponse(responseCode = "204", description = "removed")
    public RestResponse<Void> remove(String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        return ResponseBuilder.<Void>noContent().tag(desk.remove(id, new IfMatch(match), editor).tag()).build();
    }

    @POST
    @Path("{id}/restorations")
    @Operation(summary = "Brings a removed food back as it was")
    public RestResponse<FoodView> restore(String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam(EditDesk.EDITOR) @Nullable String editor) {
        return answer(desk.restore(id, new IfMatch(match), editor));
    }

    static RestResponse<FoodView> answer(Food food) {
        return ResponseBuilder.ok(FoodView.of(food)).tag(food.tag()).build();
    }
}
