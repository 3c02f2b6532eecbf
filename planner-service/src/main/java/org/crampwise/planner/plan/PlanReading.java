package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.person.Coded;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.NearestWord;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.RequestObject.Element;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;

/** The door for plan requests: everything that is wrong with one is named at once. */
final class PlanReading {

    static final int MOST_DAYS = 14;
    private static final int WEEK = 7;
    private static final int MOST_MEALS = 6;
    static final int LIST_LIMIT = 100;
    private static final String FOOD_ID = "must be the id of a food of the catalog";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final Map<String, Occasion> OCCASIONS = Arrays.stream(Occasion.values())
            .collect(Collectors.toMap(Occasion::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private final RequestObject body;
    private final FoodSnapshot foods;
    private final Violations violations;

    private PlanReading(RequestObject body, FoodSnapshot foods, Violations violations) {
        this.body = body;
        this.foods = foods;
        this.violations = violations;
    }

    static PlanRequest of(Map<String, ?> body, HealthWords words, FoodSnapshot foods, LocalDate today) {
        return of(body, RequestedPerson.described(words), foods, today);
    }

    static PlanRequest of(Map<String, ?> body, RequestedPerson whom, FoodSnapshot foods, LocalDate today) {
        var violations = new Violations();
        var request = new PlanReading(RequestObject.of(body, violations), foods, violations).request(whom, today);
        violations.throwIfAny();
        return request.orElseThrow(() -> new InvalidRequest(violations.found()));
    }

    private Optional<PlanRequest> request(RequestedPerson whom, LocalDate today) {
        var person = whom.of(body, violations);
        var startDate = startDate().orElse(today.plusDays(1));
        var days = body.integer("days", 1, MOST_DAYS).orElse(WEEK);
        var diet = body.word("diet", Coded.words(Diet.values())).orElse(Diet.OMNIVORE);
        var without = PersonReading.exclusions(body, "without", violations);
        var occasions = occasions();
        var locked = locked(startDate, days, occasions);
        var stocks = new PantryReading(body, this::foodId, violations).read();
        var meals = new MealWishReading(body, startDate, days, occasions, OCCASIONS, violations).read(locked, stocks);
        var wishes = new Wishes(foodWords("dislikes"), foodWords("likes"), foodIds("atHome"), locked, occasions, meals,
                body.integer("maxRepeats", 1, MOST_DAYS).orElse(0));
        var seed = body.integer("seed", 0, Integer.MAX_VALUE).orElse(1);
        var bestEffort = body.truth("bestEffort").orElse(false);
        body.rejectUnread();
        return person.map(given -> new PlanRequest(PlanRequest.changed(given, given.diet().stricterOf(diet),
                Stream.concat(given.without().stream(), without.stream()).distinct().toList(), given.supplements()),
                startDate, days, wishes, seed, bestEffort));
    }

    private Optional<LocalDate> startDate() {
        return body.date("startDate").filter(date -> {
            boolean fits = !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
            if (!fits) {
                violations.add(body.pointer("startDate"), date.toString(), "must be from %s to %s".formatted(EARLIEST, LATEST));
            }
            return fits;
        });
    }

    private List<Occasion> occasions() {
        var occasions = new ArrayList<Occasion>();
        for (var element : body.elements("occasions", MOST_MEALS)) {
            RequestObject.wordOf(element, OCCASIONS, violations).ifPresent(occasion -> {
                if (occasion != Occasion.SNACK && occasions.contains(occasion)) {
                    violations.add(element.pointer(), occasion.code(), "is there already; only snacks may come more than once");
                }
                occasions.add(occasion);
            });
        }
        if (body.has("occasions") && occasions.size() < 2) {
            violations.add(body.pointer("occasions"), occasions.stream().map(Occasion::code).toList(),
                    "must name two to six meals of a day");
        }
        return occasions.stream().sorted().toList();
    }

    private Set<String> foodWords(String field) {
        return words(field, foods.words(),
                "must be the id, family, category, a trait, a role or the cuisine of a food of the catalog");
    }

    private Set<String> foodIds(String field) {
        return words(field, foods.byId().keySet(), FOOD_ID);
    }

    private Set<String> words(String field, Set<String> known, String message) {
        var words = new LinkedHashSet<String>();
        for (var element : body.elements(field, LIST_LIMIT)) {
            known(element, known, message).ifPresent(words::add);
        }
        return words;
    }

    private Optional<String> foodId(Element element) {
        return known(element, foods.byId().keySet(), FOOD_ID);
    }

    private Optional<String> known(Element element, Set<String> known, String message) {
        if (element.value() instanceof String word && known.contains(word)) {
            return Optional.of(word);
        }
        // A thousand accepted words would help nobody; the nearest one does.
        var nearest = NearestWord.to(String.valueOf(element.value()), known).orElse(null);
        violations.add(new Violation(element.pointer(), element.value(), message, List.of(), nearest));
        return Optional.empty();
    }

    private List<LockedServing> locked(LocalDate startDate, int days, List<Occasion> occasions) {
        var locked = new ArrayList<LockedServing>();
        for (var element : body.elements("locked", LIST_LIMIT)) {
            RequestObject.of(element, violations).flatMap(entry -> lock(entry, startDate, days, occasions)).ifPresent(lock -> {
                if (locked.stream().anyMatch(other -> isSamePlace(lock, other))) {
                    violations.add(element.pointer(), lock.foodId(), "is locked twice in the same meal");
                }
                locked.add(lock);
            });
        }
        return List.copyOf(locked);
    }

    private Optional<LockedServing> lock(RequestObject entry, LocalDate startDate, int days, List<Occasion> occasions) {
        var date = entry.required("date", entry.date("date"));
        var occasion = entry.required("occasion", entry.word("occasion", OCCASIONS));
        var food = entry.required("food", entry.value("food"))
                .flatMap(id -> foodId(new Element(entry.pointer("food"), id)));
        var grams = entry.decimal("grams", "1", "2000").map(Number::doubleValue);
        entry.rejectUnread();
        var last = startDate.plusDays(days - 1L);
        if (date.isPresent() && (date.get().isBefore(startDate) || date.get().isAfter(last))) {
            violations.add(entry.pointer("date"), date.get().toString(),
                    "must be a day of the plan, %s to %s".formatted(startDate, last));
            return Optional.empty();
        }
        if (occasion.isPresent() && !occasions.isEmpty() && !occasions.contains(occasion.get())) {
            violations.add(entry.pointer("occasion"), occasion.get().code(), "is not among the occasions of this request");
        }
        return date.flatMap(day -> occasion.flatMap(meal -> food.map(id -> new LockedServing(
                (int) (day.toEpochDay() - startDate.toEpochDay()), meal, id, grams))));
    }

    private static boolean isSamePlace(LockedServing one, LockedServing other) {
        return one.day() == other.day() && one.occasion() == other.occasion() && one.foodId().equals(other.foodId());
    }
}
