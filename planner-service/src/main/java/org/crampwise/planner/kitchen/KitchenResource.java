package org.crampwise.planner.kitchen;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.stored.Ingredient;
import org.crampwise.planner.stored.StoredPlan;
import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** How the dishes of a plan are made, and the plan on paper. */
@Path("/v1/plans/{id}")
public class KitchenResource {

    /** The page loads nothing but its style sheet, and runs nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    private final StoredPlans plans;
    private final Map<String, Ingredient> inDishes = Ingredient.ofSeeds();

    KitchenResource(StoredPlans plans) {
        this.plans = plans;
    }

    @CheckedTemplate(basePath = "kitchen")
    static final class Pages {

        private Pages() {}

        static native TemplateInstance plan(PrintedPlan plan);
    }

    @GET
    @Path("/preparations")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How the dishes of a plan are made: steps, and what goes into each serving in grams")
    public Preparations preparations(@RestPath UUID id) {
        var plan = find(id);
        return Preparations.of(plan, plans.foodsOf(plan), inDishes);
    }

    @GET
    @Path("/printable")
    @Produces("text/html;charset=UTF-8")
    @Operation(summary = "The plan to print: each week on one page, days side by side")
    public Response printable(@RestPath UUID id) {
        return Response.ok(Pages.plan(PrintedPlan.of(find(id))).render()).header("Content-Security-Policy", POLICY).build();
    }

    private StoredPlan find(UUID id) {
        return plans.find(id).orElseThrow(NotFoundException::new);
    }
}
