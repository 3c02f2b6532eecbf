package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.crampwise.planner.person.Coded;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.Exclusion;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.NearestWord;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A wish to plan the rest of a plan anew.
 *
 * @param from index of the first day that may change
 * @param dislikes what must not be served any more, besides what must not already
 * @param without the same of allergens, as they were sent
 * @param diet a stricter diet from then on
 * @param elsewhere meals that will be eaten elsewhere, as they were sent
 */
record ReplanReading(int from, List<String> dislikes, List<Object> without, List<String> withoutCodes, Optional<Diet> diet,
        List<Object> elsewhere) {

    private static final int MOST = 100;

    static ReplanReading of(@Nullable Map<String, Object> sent, OpenPlan open) {
        var violations = new Violations();
        var body = RequestObject.of(sent, violations);
        var places = new PlaceReading(open.view(), "/", violations);
        var from = places.day("from", body.text("from").orElse(null));
        var dislikes = dislikes(body, open, violations);
        var without = PersonReading.exclusions(body, "without", violations).stream().map(Exclusion::code).toList();
        var sentWithout = body.elements("without", MOST).stream().map(Element::value).toList();
        var diet = body.word("diet", Coded.words(Diet.values()));
        var elsewhere = elsewhere(body, open, from.map(open.view().startDate()::plusDays), violations);
        body.rejectUnread();
        violations.throwIfAny();
        return from.map(first -> new ReplanReading(first, dislikes, List.copyOf(sentWithout), without, diet, elsewhere))
                .orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    private static List<String> dislikes(RequestObject body, OpenPlan open, Violations violations) {
        var dislikes = new LinkedHashSet<String>();
        for (var element : body.elements("dislikes", MOST)) {
            if (element.value() instanceof String word && open.foods().words().contains(word)) {
                dislikes.add(word);
            } else {
                var nearest = NearestWord.to(String.valueOf(element.value()), open.foods().words()).orElse(null);
                violations.add(new Violation(element.pointer(), element.value(),
                        "must be the id, family, category or a trait of a food of the catalog", List.of(), nearest));
            }
        }
        return List.copyOf(dislikes);
    }

    /** What else is wrong with them comes to light when the request is read anew with them. */
    private static List<Object> elsewhere(RequestObject body, OpenPlan open, Optional<LocalDate> from, Violations violations) {
        var meals = new ArrayList<Object>();
        for (var element : body.elements("elsewhere", MOST)) {
            RequestObject.of(element, violations).ifPresent(entry -> {
                entry.required("date", entry.date("date")).filter(date -> from.filter(date::isBefore).isPresent())
                        .ifPresent(date -> violations.add(entry.pointer("date"), date.toString(),
                                "must not lie before the replan begins"));
                entry.date("date").filter(date -> isTold(open, date, entry.text("occasion").orElse("")))
                        .ifPresent(date -> violations.add(entry.pointer("occasion"), entry.text("occasion").orElse(null),
                                "is told to be eaten or skipped on that day; DELETE that first if it is not so"));
                meals.add(element.value());
            });
        }
        return meals;
    }

    /** What was eaten elsewhere after all is told by what it was. */
    private static boolean isTold(OpenPlan open, LocalDate date, String occasion) {
        return open.view().days().stream().filter(day -> day.date().equals(date)).flatMap(day -> day.meals().stream())
                .anyMatch(meal -> meal.occasion().equals(occasion) && meal.eaten() != null);
    }

    ReplanReading withoutDislike(String word) {
        return new ReplanReading(from, dislikes.stream().filter(other -> !other.equals(word)).toList(), without, withoutCodes,
                diet,
                elsewhere);
    }

    ReplanReading withoutPreference(String code) {
        return new ReplanReading(from, dislikes, without.stream().filter(sent -> !codeOf(sent).equals(code)).toList(),
                withoutCodes.stream().filter(other -> !other.equals(code)).toList(), diet, elsewhere);
    }

    ReplanReading withoutDiet() {
        return new ReplanReading(from, dislikes, without, withoutCodes, Optional.empty(), elsewhere);
    }

    ReplanReading withoutElsewhere() {
        return new ReplanReading(from, dislikes, without, withoutCodes, diet, List.of());
    }

    /** What is left out by choice alone; a bare code is an allergy. */
    List<String> preferences() {
        return without.stream().filter(sent -> sent instanceof Map<?, ?> entry && "preference".equals(entry.get("reason")))
                .map(ReplanReading::codeOf).toList();
    }

    private static String codeOf(Object sent) {
        return String.valueOf(sent instanceof Map<?, ?> entry ? entry.get("code") : sent);
    }

    boolean hasNewWishes() {
        return !dislikes.isEmpty() || !without.isEmpty() || diet.isPresent();
    }

    /** The request of the plan with what is asked now besides; what was locked before that day stands anyhow. */
    Map<String, Object> asked(OpenPlan open) {
        var asked = new HashMap<>(open.asked());
        asked.put("elsewhere", Stream.concat(listOf(asked, "elsewhere"), elsewhere.stream()).toList());
        if (!hasNewWishes()) {
            return asked;
        }
        asked.put("dislikes", Stream.concat(open.request().wishes().dislikes().stream(), dislikes.stream()).distinct().toList());
        asked.put("without", Stream.concat(listOf(asked, "without"), without.stream()).distinct().toList());
        diet.ifPresent(given -> asked.put("diet", open.request().person().diet().stricterOf(given).code()));
        var locks = open.request().wishes().locked();
        var sent = listOf(asked, "locked").toList();
        var later = new ArrayList<Object>();
        for (int index = 0; index < locks.size(); index++) {
            if (locks.get(index).day() >= from) {
                later.add(sent.get(index));
            }
        }
        asked.put("locked", later);
        return asked;
    }

    private static Stream<Object> listOf(Map<String, Object> asked, String field) {
        return asked.get(field) instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.of();
    }

    /**
     * What days before this replan were made for, where that was not the same; from its first day on all are made for what is asked now,
     * whether or not it asks for more.
     */
    @Nullable
    List<EarlierView> earlier(OpenPlan open) {
        var until = open.view().startDate().plusDays(from - 1L);
        var earlier = new ArrayList<EarlierView>();
        boolean isCovered = from == 0;
        for (var one : Optional.ofNullable(open.view().earlier()).orElse(List.of())) {
            if (!isCovered) {
                earlier.add(one.until().isAfter(until) ? one.until(until) : one);
            }
            isCovered |= !one.until().isBefore(until);
        }
        if (!isCovered && hasNewWishes()) {
            earlier.add(EarlierView.of(until, open.request()));
        }
        return earlier.isEmpty() ? null : earlier;
    }

    String words(LocalDate start) {
        var wishes = new ArrayList<String>();
        diet.ifPresent(given -> wishes.add(given.code()));
        dislikes.forEach(word -> wishes.add("no " + word.replace('-', ' ')));
        withoutCodes.forEach(code -> wishes.add("without " + code));
        if (!elsewhere.isEmpty()) {
            wishes.add(elsewhere.size() == 1 ? "a meal elsewhere" : elsewhere.size() + " meals elsewhere");
        }
        return "Planned anew from %s on".formatted(start.plusDays(from))
                + (wishes.isEmpty() ? "" : ": " + String.join(", ", wishes));
    }
}
