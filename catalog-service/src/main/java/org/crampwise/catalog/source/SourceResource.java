package org.crampwise.catalog.source;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.crampwise.catalog.nutrient.NutrientResource;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.JsonBytes;
import org.crampwise.catalog.request.NextPage;
import org.crampwise.catalog.request.RememberedAnswers;
import org.crampwise.catalog.request.RememberedAnswers.Answer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/nutrients/{code}/sources")
@Tag(name = "Nutrients")
public class SourceResource {

    private final Sources sources;
    private final Nutrients nutrients;
    private final RememberedAnswers answers;
    private final JsonBytes json;

    SourceResource(Sources sources, Nutrients nutrients, RememberedAnswers answers, JsonBytes json) {
        this.sources = sources;
        this.nutrients = nutrients;
        this.answers = answers;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(SourcePage.class)
    @Operation(summary = "The foods that give a nutrient, the richest first", description = "Our own dishes are left out: the foods they are made of are here.")
    public RestResponse<byte[]> sources(String code, @BeanParam SourceParameters parameters, @Context UriInfo uri,
            @Context Request request) {
        var nutrient = nutrients.find(code).orElseThrow(() -> NutrientResource.unknown(code, nutrients));
        var query = parameters.query(nutrient, nutrients);
        return answers.answer(sources.revision(), uri, request, () -> {
            var ranking = sources.rank(query);
            var next = ranking.next().map(place -> NextPage.address(uri, place.opaque())).orElse(null);
            var views = ranking.foods().stream().map(found -> SourceView.of(found.facts(), query)).toList();
            return new Answer(ranking.revision(), json.of(new SourcePage(nutrient.code(), query.basis().word(),
                    ranking.revision(), next, ranking.unknown(),
                    query.gaps().isEmpty() ? null : SourcePage.GAPS_BY_CURATED_FOODS, views)));
        });
    }
}
