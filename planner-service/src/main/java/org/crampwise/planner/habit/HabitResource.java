package org.crampwise.planner.habit;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What people can try beside food, honestly graded. */
@Path("/v1/habits")
@Produces(MediaType.APPLICATION_JSON)
public class HabitResource {

    private final HabitCards cards;

    HabitResource(ObjectMapper json) {
        this.cards = read(json);
    }

    @GET
    @Operation(summary = "Habits such as stretching before bed, each with the grade of its evidence")
    public HabitCards list() {
        return cards;
    }

    private static HabitCards read(ObjectMapper json) {
        try (var seed = HabitResource.class.getClassLoader().getResourceAsStream("seeds/habits.json")) {
            return json.readValue(seed, HabitCards.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The seed file (habits.json) must be readable JSON", e);
        }
    }
}
