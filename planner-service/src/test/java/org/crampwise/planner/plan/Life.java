package org.crampwise.planner.plan;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.MenuOutcome;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.OpenPlan.Opening;
import org.crampwise.planner.plan.PlaceReading.MealPlace;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.screening.Finding;
import org.crampwise.planner.screening.Outcome;
import org.crampwise.planner.screening.Screening;

import com.fasterxml.jackson.core.JsonProcessingException;

/** One person's plan and what becomes of it. */
final class Life {

    private record Moment(PlanView view, Map<String, Object> asked) {}

    private final Lives lives;
    private final int index;
    private final Random dice;
    private final RandomPerson person;
    private final Deque<Moment> past = new ArrayDeque<>();

    Life(Lives lives, int index, Random dice, RandomPerson person) {
        this.lives = lives;
        this.index = index;
        this.dice = dice;
        this.person = person;
    }

    void begin(Map<String, Object> asked, int edits) {
        var request = PlanReading.of(asked, lives.people.words(), lives.foods, LocalDate.of(2026, 11, 22));
        var assessment = lives.people.assess(request.person());
        screenedAsTheReferenceReads(asked, assessment.screening());
        switch (assessment.screening()) {
            case Screening.Refused refused -> lives.count("person refused");
            case Screening.Held held -> lives.count("person held");
            case Screening.Cleared cleared -> {
                var problem = MenuProblems.of(request, assessment, lives.foods, lives.habits.patterns());
                switch (lives.solver.solve(problem, lives.foods.pairs())) {
                    case MenuOutcome.Impossible impossible -> lives.count("person without a plan, proven");
                    case MenuOutcome.NotFound notFound -> lives.count("person without a plan, not found");
                    case MenuOutcome.Planned planned -> {
                        lives.count("person planned");
                        var view = PlanView.of(request, assessment, planned, lives.foods, true, Instant.EPOCH);
                        verify("plan", view);
                        live(new Moment(view, asked), edits);
                    }
                }
            }
        }
    }

    /** Each refusal and each hold is looked up in a reading of the reference that knows nothing of the rules. */
    private void screenedAsTheReferenceReads(Map<String, Object> asked, Screening screening) {
        @SuppressWarnings("unchecked")
        var profile = (Map<String, Object>) asked.get("profile");
        var expected = SafetyReading.of(profile, LocalDate.now());
        var refused = codes(screening, Outcome.REFUSE);
        boolean conflicts = refused.remove(SafetyReading.CONFLICTING_LIMITS);
        if (!refused.equals(expected.refuse()) || !codes(screening, Outcome.HOLD).equals(expected.hold())
                || conflicts && !SafetyReading.mayConflict(profile)) {
            lives.fault(index, "screening",
                    "%s, but the reference reads %s, of %s".formatted(screening.findings(), expected, profile));
        }
        expected.refuse().forEach(code -> lives.count("refused: " + code));
        expected.hold().forEach(code -> lives.count("held: " + code));
    }

    private static Set<String> codes(Screening screening, Outcome outcome) {
        return screening.findings().stream().filter(finding -> finding.outcome() == outcome).map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void live(Moment first, int edits) {
        var now = first;
        for (int edit = 0; edit < edits; edit++) {
            past.push(now);
            now = edited(now);
        }
    }

    private Moment edited(Moment now) {
        if (!(lives.reopening.open(read(now.view()), now.asked(), lives.foods) instanceof Opening.Open(var open))) {
            lives.fault(index, "does not open", now.view().days().toString());
            return now;
        }
        return switch (dice.nextInt(10)) {
            case 0, 1, 2 -> change("swap", now, open, this::swap);
            case 3 -> change("swap of a meal", now, open, this::swapMeal);
            case 4 -> change("lock", now, open, this::lock);
            case 5, 6 -> change("replan", now, open, this::replan);
            case 7, 8 -> change("eaten", now, open, this::eat);
            default -> undo(now);
        };
    }

    private Moment undo(Moment now) {
        if (past.size() < 2) {
            return now;
        }
        past.pop();
        var before = past.pop();
        lives.count("undo");
        var again = new Moment(before.view().as(now.view().id(), now.view().revision() + 1), before.asked());
        verify("undo", again.view());
        return again;
    }

    private Moment change(String kind, Moment now, OpenPlan open, Function<OpenPlan, Optional<Revised>> edit) {
        var start = cpu();
        try {
            var revised = edit.apply(open);
            if (revised.isEmpty()) {
                return now;
            }
            lives.took(kind, cpu() - start);
            return switch (revised.get()) {
                case Revised.Changed changed -> {
                    lives.count(kind + ": made");
                    if (kind.equals("swap")) {
                        lives.count("swap: others changed " + (changed.changes().size() - 1));
                    }
                    verify(kind, changed.after());
                    locksStay(kind, now.view(), changed.after());
                    yield new Moment(changed.after(), changed.asked());
                }
                case Revised.Refused(var view) -> {
                    lives.count(kind + ": refused");
                    if (view.shortfalls().isEmpty() && !view.problem().detail().equals(PlanRevising.NO_OTHER_MEAL)) {
                        lives.fault(index, kind, "refused without a reason");
                    }
                    yield now;
                }
                case Revised.Unplannable(var view) -> {
                    lives.count(kind + ": screening says no");
                    yield now;
                }
                case Revised.Outdated outdated -> {
                    lives.fault(index, kind, "outdated with the same foods");
                    yield now;
                }
            };
        } catch (InvalidRequest e) {
            lives.count(kind + ": invalid");
            return now;
        } catch (RuntimeException e) {
            lives.fault(index, "crash in " + kind,
                    e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(4, e.getStackTrace().length)));
            return now;
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private MealPlace place(OpenPlan open) {
        var day = dice.nextInt(open.days().size());
        return new MealPlace(day, dice.nextInt(open.days().get(day).meals().size()));
    }

    private Map<String, Object> body(OpenPlan open, MealPlace place) {
        var day = open.view().days().get(place.day());
        var body = new LinkedHashMap<String, Object>();
        body.put("date", day.date().toString());
        body.put("meal", PlaceReading.names(day.meals()).get(place.meal()));
        return body;
    }

    private Optional<Revised> swap(OpenPlan open) {
        var place = place(open);
        var body = body(open, place);
        var meal = open.days().get(place.day()).meals().get(place.meal());
        var slots = dice.nextInt(5) == 0
                ? meal.pattern().slots().stream().map(Slot::name).toList()
                : meal.servings().stream().map(Serving::slot).toList();
        var slot = slots.isEmpty() ? "" : person.anyOf(slots);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        body.put("slot", slot);
        if (dice.nextBoolean() && !open.menu().isSettled(place.day(), place.meal())) {
            var start = cpu();
            var some = open.menu().changes().orElseThrow()
                    .alternatives(new MenuPlace(place.day(), place.meal(), slot), 10);
            AlternativesView.of(open, new MenuPlace(place.day(), place.meal(), slot), some);
            lives.took("alternatives", cpu() - start);
            lives.count("alternatives");
            if (some.isEmpty()) {
                return Optional.empty();
            }
            body.put("food", person.anyOf(some).food().id());
        }
        return Optional.of(lives.revising.swap(open, SwapReading.of(body, open)));
    }

    private Optional<Revised> swapMeal(OpenPlan open) {
        var place = place(open);
        var body = body(open, place);
        if (dice.nextBoolean() && !open.menu().isSettled(place.day(), place.meal())) {
            var start = cpu();
            var some = open.menu().mealAlternatives(place.day(), place.meal(), 10).orElseThrow();
            MealAlternativesView.of(open, place.day(), place.meal(), some);
            lives.took("alternatives of a meal", cpu() - start);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            var chosen = person.anyOf(some).meal();
            body.put("pattern", chosen.pattern().id());
            body.put("servings", chosen.servings().stream().map(serving -> Map.of("slot", serving.slot(), "food",
                    serving.food().id(), "grams", serving.portion().grams())).toList());
        }
        return Optional.of(lives.revising.swap(open, SwapReading.of(body, open)));
    }

    private Optional<Revised> lock(OpenPlan open) {
        var body = body(open, place(open));
        var meal = dice.nextInt(4) == 0 ? null : (String) body.get("meal");
        return Optional
                .of(lives.revising.lock(open, LockReading.of(open, (String) body.get("date"), meal, null), dice.nextInt(3) > 0));
    }

    private Optional<Revised> replan(OpenPlan open) {
        var from = dice.nextInt(open.days().size());
        var body = new LinkedHashMap<String, Object>();
        body.put("from", open.view().startDate().plusDays(from).toString());
        if (dice.nextInt(3) == 0) {
            body.put("dislikes", person.words(2));
        }
        if (dice.nextInt(6) == 0) {
            body.put("without", person.without(1));
        }
        if (dice.nextInt(8) == 0) {
            body.put("diet", person.anyOf(List.of("pescatarian", "vegetarian", "vegan")));
        }
        if (dice.nextInt(6) == 0) {
            var day = open.view().days().get(from);
            body.put("elsewhere", List.of(Map.of("date", day.date().toString(), "occasion",
                    person.anyOf(day.meals()).occasion())));
        }
        return Optional.of(lives.revising.replan(open, ReplanReading.of(body, open)));
    }

    private Optional<Revised> eat(OpenPlan open) {
        var place = place(open);
        if (dice.nextInt(6) == 0 && open.eaten().at(place.day(), place.meal()).isPresent()) {
            return Optional.of(lives.revising.eat(open, place, Optional.empty()));
        }
        var body = new LinkedHashMap<String, Object>();
        switch (dice.nextInt(4)) {
            case 0 -> body.put("as", "planned");
            case 1 -> body.put("as", "skipped");
            case 2 -> {
                body.put("as", "other");
                body.put("foods",
                        List.of(Map.of("food", person.anyOf(lives.foods.foods()).id(), "grams", 50 + dice.nextInt(400))));
            }
            default -> {
                body.put("as", "other");
                body.put("amounts",
                        List.of(amount("energy", 100 + dice.nextInt(1200), "kcal"), amount("sodium", dice.nextInt(3000), "mg")));
            }
        }
        return Optional.of(lives.revising.eat(open, place, Optional.of(EatenReading.of(body, open, place))));
    }

    private static Map<String, Object> amount(String nutrient, int value, String unit) {
        return Map.of("nutrient", nutrient, "amount", Map.of("value", value, "unit", unit));
    }

    private PlanView read(PlanView view) {
        try {
            return lives.json.readValue(lives.json.writeValueAsString(view), PlanView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void verify(String kind, PlanView view) {
        lives.count("revisions verified");
        lives.verifier.verify(lives.json.valueToTree(view), lives.verified).violations()
                .forEach(violation -> lives.fault(index, kind,
                        "%s; earlier %s; eaten otherwise %s, which breaks %s; %s who wishes for %s".formatted(violation,
                                view.earlier(),
                                eatenOtherwise(view), view.brokenByEaten(), view.profile(), view.preferences())));
    }

    private static List<String> eatenOtherwise(PlanView view) {
        return view.days().stream().flatMap(day -> day.meals().stream().filter(meal -> meal.eaten() != null)
                .map(meal -> day.date() + " " + meal.occasion() + " " + meal.eaten().as())).toList();
    }

    /** Only who swaps or frees a locked serving may change it. */
    private void locksStay(String kind, PlanView before, PlanView after) {
        if (!kind.equals("replan") && !kind.equals("eaten")) {
            return;
        }
        for (int day = 0; day < before.days().size(); day++) {
            for (int meal = 0; meal < before.days().get(day).meals().size(); meal++) {
                var was = before.days().get(day).meals().get(meal);
                var is = after.days().get(day).meals().get(meal);
                if (!locked(is).containsAll(locked(was))) {
                    lives.fault(index, kind, "what was locked has changed: %s, now %s".formatted(was, is));
                }
            }
        }
    }

    /** What was eaten otherwise leaves nothing over, so that the mark of a leftover may go. */
    private static List<DayView.ServingView> locked(MealView meal) {
        return meal.servings().stream().filter(DayView.ServingView::locked)
                .map(serving -> new DayView.ServingView(serving.slot(), serving.food(), serving.name(), serving.portion(), true,
                        null))
                .toList();
    }
}
