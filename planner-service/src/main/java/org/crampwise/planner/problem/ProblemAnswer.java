package org.crampwise.planner.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Problem documents as answers of HTTP. */
public final class ProblemAnswer {

    private static final int RETRY_SECONDS = 5;

    private ProblemAnswer() {}

    public static Response.ResponseBuilder of(ProblemType type, String detail) {
        var problem = Problem.of(type, detail);
        return of(problem, problem);
    }

    /** @param document the problem with what else the answer tells */
    public static Response.ResponseBuilder of(Problem problem, Object document) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(document);
    }

    /** A problem that passes by itself. */
    public static Response.ResponseBuilder later(ProblemType type, String detail) {
        return of(type, detail).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    public static Response.ResponseBuilder busy() {
        return later(ProblemType.UNAVAILABLE, "Too many plans are being made at this moment.");
    }

    public static Response.ResponseBuilder noCatalog() {
        return later(ProblemType.CATALOG_UNAVAILABLE,
                "The catalog of foods cannot be reached, and none of its answers is stored yet. Please try again in a moment.");
    }
}
