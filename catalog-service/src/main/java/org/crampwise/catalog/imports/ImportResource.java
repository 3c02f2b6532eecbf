package org.crampwise.catalog.imports;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.crampwise.catalog.imports.Import.Format;
import org.crampwise.catalog.request.JsonBody;
import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Foods by the file: a FoodData Central bundle or a table of our own. */
@Path("/v1/imports")
@Tag(name = "Imports")
public class ImportResource {

    private static final String ZIP = "application/zip";
    private static final String CSV = "text/csv";
    private static final String KEY = "Idempotency-Key";
    private static final int SHOWN = 50;
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(300);

    private final ImportDesk desk;
    private final Import.Repository imports;

    ImportResource(ImportDesk desk, Import.Repository imports) {
        this.desk = desk;
        this.imports = imports;
    }

    /** {@code imports} with the newest first. */
    public record ImportList(List<ImportView> imports) {
    }

    /** A file on the server. */
    public record ServerFile(@Schema(required = true, description = "within the folder the operator has set") String path,
            @Schema(description = "only say what would change") @Nullable Boolean dryRun) {
    }

    @POST
    @Consumes(ZIP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imports a FoodData Central bundle (zip of CSV)", description = "Runs on after the answer, which tells where to look. All of its foods become visible at once, or none.")
    @RequestBody(required = true, content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "under way", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> bundle(InputStream body,
            @Parameter(description = "true: only say what would change") @RestQuery @DefaultValue("false") String dryRun,
            @HeaderParam(KEY) @Nullable String key) {
        return accepted(desk.upload(body, Format.FDC, isDryRun(dryRun), key));
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imports a table of foods (CSV)", description = "In the form of the export as text/csv. An empty cell is not known.")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "202", description = "under way", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> table(InputStream body,
            @Parameter(description = "true: only say what would change") @RestQuery @DefaultValue("false") String dryRun,
            @HeaderParam(KEY) @Nullable String key) {
        return accepted(desk.upload(body, Format.TABLE, isDryRun(dryRun), key));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imports a file that lies on the server", description = "Off unless the operator has set a folder for it. A name ending in .zip is read as a bundle, any other as a table.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ServerFile.class)))
    @APIResponse(responseCode = "202", description = "under way", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> serverFile(InputStream body, @HeaderParam(KEY) @Nullable String key) {
        return accepted(desk.fromServer(JsonBody.read(body), key));
    }

    @GET
    @Operation(summary = "The last imports")
    public ImportList list() {
        return new ImportList(imports.newest(SHOWN).stream().map(ImportView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is, and what came of it")
    public ImportView show(String id) {
        return ImportView.of(find(id));
    }

    @GET
    @Blocking
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far an import is, told whenever it moves, until it is over")
    public Multi<ImportView> events(String id) {
        var watched = find(id).id();
        return Multi.createBy().repeating()
                .uni(() -> Uni.createFrom().item(() -> imports.find(watched).orElseThrow())
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(BETWEEN_EVENTS)
                .whilst(found -> found.stage().isUnderWay())
                .map(ImportView::of)
                .skip().repetitions();
    }

    @GET
    @Path("{id}/rejections")
    @Produces(CSV)
    @Operation(summary = "What was not taken in: file, line, field, value and why")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput rejections(String id) {
        var found = find(id).id();
        return out -> desk.writeRejections(found, out);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancels an import that is under way", description = "It ends within moments, and nothing of it stays. One that is done cannot be taken back.")
    @APIResponse(responseCode = "202", description = "it will end", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> cancel(String id) {
        var found = find(id).id();
        desk.cancel(found);
        return ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED).entity(show(id)).build();
    }

    private Import find(String id) {
        return uuid(id).flatMap(imports::find).orElseThrow(() -> new NotFound(
                "There is no import of the id " + id + ". Maybe look for it in /v1/imports."));
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static boolean isDryRun(String dryRun) {
        var read = new Parameters();
        boolean isDryRun = read.word("dryRun", dryRun, List.of("true", "false")).map(Boolean::valueOf).orElse(false);
        read.throwIfWrong();
        return isDryRun;
    }

    private static RestResponse<ImportView> accepted(ImportView view) {
        return ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(ImportView.address(view.id()))).entity(view).build();
    }
}
