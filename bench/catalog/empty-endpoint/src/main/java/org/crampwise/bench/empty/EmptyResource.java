package org.crampwise.bench.empty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/empty")
public class EmptyResource {

    public record Nothing(String food) {
    }

    @GET
    public Nothing nothing() {
        return new Nothing("none");
    }
}
