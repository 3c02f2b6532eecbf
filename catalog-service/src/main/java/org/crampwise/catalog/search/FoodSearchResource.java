package org.crampwise.catalog.search;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.crampwise.catalog.nutrient.Amount;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.JsonBytes;
import org.crampwise.catalog.request.NextPage;
import org.crampwise.catalog.request.RememberedAnswers;
import org.crampwise.catalog.request.RememberedAnswers.Answer;
import org.crampwise.catalog.search.FoodPage.Entry;
import org.crampwise.catalog.search.FoodPage.Facets;
import org.crampwise.catalog.search.FoodPage.SortedBy;
import org.crampwise.catalog.search.FoodParameters.Question;
import org.crampwise.catalog.search.FoodQuery.Order.ByAmount;
import org.crampwise.catalog.search.FoodSearch.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

@Path("/v1/foods")
@Tag(name = "Foods")
public class FoodSearchResource {

    private final FoodSearch search;
    private final Suggestions suggestions;
    private final Nutrients nutrients;
    private final RememberedAnswers answers;
    private final JsonBytes json;

    FoodSearchResource(FoodSearch search, Suggestions suggestions, Nutrients nutrients, RememberedAnswers answers,
            JsonBytes json) {
        this.search = search;
        this.suggestions = suggestions;
        this.nutrients = nutrients;
        this.answers = answers;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(FoodPage.class)
    @Operation(summary = "Foods by name, nutrients, diet, allergens, role, category and traits")
    public RestResponse<byte[]> search(@BeanParam FoodParameters parameters, @Context UriInfo uri, @Context Request request) {
        var question = parameters.question(nutrients);
        return answers.answer(search.curated().revision(), uri, request, () -> {
            var found = search.find(question.query());
            return new Answer(found.revision(), written(page(found, question, uri), question.fields()));
        });
    }

    private byte[] written(FoodPage page, FoodFields fields) {
        if (fields.areAll()) {
            return json.of(page);
        }
        var document = json.tree(page);
        document.withArray("foods").forEach(food -> fields.slim((ObjectNode) food));
        return json.of(document);
    }

    private FoodPage page(Found found, Question question, UriInfo uri) {
        var query = question.query();
        boolean isEmpty = found.foods().isEmpty() && query.after().isEmpty();
        return new FoodPage(
                found.foods().stream().map(food -> new Entry(food.facts(), food.revision(), sortedBy(food, query.order())))
                        .toList(),
                found.next().map(place -> NextPage.address(uri, place.opaque())).orElse(null),
                found.words().equals(query.words()) ? null : String.join(" ", found.words()),
                isEmpty ? suggestions.instead(query, parameter -> NextPage.addressWithout(uri, parameter)) : List.of(),
                question.wantsFacets() ? facets(found, query) : null);
    }

    private Facets facets(Found found, FoodQuery query) {
        var counts = search.countByCategory(query, found.words());
        return new Facets(counts.byCategory(), counts.atLeast());
    }

    private @Nullable SortedBy sortedBy(FoundFood food, FoodQuery.Order order) {
        return order instanceof ByAmount by
                ? new SortedBy(by.nutrient(), by.basis().word(), by.basis().amount(food.facts(), by.nutrient())
                        .map(amount -> Amount.shown(amount, nutrients.find(by.nutrient()).orElseThrow().unit())).orElse(null))
                : null;
    }
}
