package org.crampwise.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.catalog.search.FoodPage.Suggestion;

/** Nobody is left with nothing: which condition to give up, what else could be meant, or at least where all foods are. */
@ApplicationScoped
class Suggestions {

    private static final String FOODS = "/v1/foods";

    private final FoodSearch search;

    Suggestions(FoodSearch search) {
        this.search = search;
    }

    /** {@code addressWithout} is the address of the question with a parameter left out. */
    List<Suggestion> instead(FoodQuery query, UnaryOperator<String> addressWithout) {
        var suggestions = new ArrayList<Suggestion>();
        query.filter().withOneLess().forEach((parameter, filter) -> {
            if (search.isAnythingFound(query.with(filter))) {
                suggestions.add(new Suggestion("Without " + parameter + " there are foods.", addressWithout.apply(parameter)));
            }
        });
        search.namesLike(query.words()).forEach(name -> suggestions.add(
                new Suggestion("Maybe " + name + " is meant.", FOODS + "?q=" + URLEncoder.encode(name, UTF_8))));
        if (suggestions.isEmpty()) {
            suggestions.add(new Suggestion("Nothing fits all of that. These are all foods.", FOODS));
        }
        return suggestions;
    }
}
