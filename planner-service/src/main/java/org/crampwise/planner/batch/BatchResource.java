package org.crampwise.planner.batch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.problem.Conditions;
import org.crampwise.planner.problem.ProblemAnswer;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Plans for many people, asked for at once. */
@Path("/v1/plan-batches")
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int MOST = 1000;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final BatchDesk desk;
    private final Batches batches;
    private final PlanBatch.Repository stored;
    private final BatchWorkers workers;

    BatchResource(BatchDesk desk, Batches batches, PlanBatch.Repository stored, BatchWorkers workers) {
        this.desk = desk;
        this.batches = batches;
        this.stored = stored;
        this.workers = workers;
    }

    @POST
    @Consumes(NDJSON)
    @Operation(summary = "A plan for each line: a request as for POST /v1/plans, and a reference of yours if you like")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response create(
            @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class))) String requests,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key) {
        Conditions.requireKeyLength(key);
        return answer(desk.takeIn(requests, key));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same plan request for each of your stored profiles, or for some of them")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response createForProfiles(
            @RequestBody(content = @Content(schema = @Schema(implementation = BatchBody.class))) Map<String, Object> body,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key) {
        Conditions.requireKeyLength(key);
        return answer(desk.takeIn(body, key));
    }

    private Response answer(BatchDesk.Served served) {
        return (switch (served) {
            case BatchDesk.Served.Taken(var batch) -> Response.accepted(batches.shown(batch))
                    .location(URI.create("/v1/plan-batches/" + batch.id()));
            case BatchDesk.Served.NoCatalog() -> ProblemAnswer.noCatalog();
            case BatchDesk.Served.KeyReused() -> ProblemAnswer.of(ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was sent with another batch before. Choose a new key for a new batch.");
        }).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a batch is")
    public BatchView read(@RestPath UUID id) {
        return batches.find(id).orElseThrow(NotFoundException::new);
    }

    @GET
    @Blocking // who calls is asked of the database
    @Path("/{id}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far a batch is, each second until it is done or cancelled")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = BatchView.class)))
    public Multi<BatchView> progress(@RestPath UUID id) {
        return Multi.createBy().repeating()
                .uni(() -> Uni.createFrom().item(() -> read(id)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(BETWEEN_LOOKS).whilst(BatchView::isUnderWay);
    }

    @GET
    @Path("/{id}/results")
    @Produces(NDJSON)
    @Operation(summary = "How lines ended, up to 1000 from a place on, as far as they have; with=plans adds the plans")
    public String results(@RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable String limit,
            @RestQuery @Nullable String with) {
        if (with != null && !with.equals("plans")) {
            throw new InvalidRequest(
                    List.of(Violation.unknownWord("?with", with, "must be plans, or be left out", List.of("plans"))));
        }
        return batches.results(id, number("after", after, 0, 0, Integer.MAX_VALUE), number("limit", limit, MOST, 1, MOST),
                with != null);
    }

    @GET
    @Path("/{id}/rejections")
    @Produces(NDJSON)
    @Operation(summary = "Lines that were not accepted, up to 1000 after a line, each with its reason")
    public String rejections(@RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        return batches.rejections(id, number("after", after, 0, 0, Integer.MAX_VALUE), number("limit", limit, MOST, 1, MOST));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Lines that wait go on waiting; those under way are planned to their end")
    public BatchView pause(@RestPath UUID id) {
        stored.pause(id);
        return read(id);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "A paused batch goes on")
    public BatchView resume(@RestPath UUID id) {
        stored.resume(id);
        workers.wake();
        return read(id);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Lines that wait are never planned; plans that were made stay")
    public BatchView cancel(@RestPath UUID id) {
        stored.cancel(id);
        return read(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a batch with its results; plans that were made stay")
    public Response delete(@RestPath UUID id) {
        if (!stored.remove(id)) {
            throw new NotFoundException();
        }
        return Response.noContent().build();
    }

    private static int number(String name, @Nullable String sent, int otherwise, int from, int to) {
        if (sent == null) {
            return otherwise;
        }
        if (sent.matches("\\d{1,9}") && Integer.parseInt(sent) >= from && Integer.parseInt(sent) <= to) {
            return Integer.parseInt(sent);
        }
        throw new InvalidRequest(
                List.of(Violation.of("?" + name, sent, "must be a whole number from %d to %d".formatted(from, to))));
    }
}
