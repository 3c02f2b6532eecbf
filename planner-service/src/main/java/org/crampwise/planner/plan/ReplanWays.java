package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks for what a replan could do without, so that it works: each way is tried, none is guessed, and no allergy is among them. */
record ReplanWays(ReplanReading wanted, Predicate<ReplanReading> works) {

    private static final int ENOUGH = 2;
    private static final int MOST_TRIALS = 4;

    private record Way(Fix.Change change, ReplanReading wish) {}

    List<Fix.Change> find() {
        var fixes = new ArrayList<Fix.Change>();
        for (var way : ways().stream().limit(MOST_TRIALS).toList()) {
            if (fixes.size() < ENOUGH && works.test(way.wish())) {
                fixes.add(way.change());
            }
        }
        return List.copyOf(fixes);
    }

    /** The cheapest first. */
    private List<Way> ways() {
        var ways = new ArrayList<Way>();
        for (var word : wanted.dislikes()) {
            ways.add(new Way(new Fix.Change("drop-dislike", word, "Allow %s after all.".formatted(word.replace('-', ' '))),
                    wanted.withoutDislike(word)));
        }
        for (var code : wanted.preferences()) {
            ways.add(new Way(new Fix.Change("drop-exclusion", code, "Allow %s, which you leave out by choice.".formatted(code)),
                    wanted.withoutPreference(code)));
        }
        if (!wanted.elsewhere().isEmpty()) {
            ways.add(new Way(new Fix.Change("plan-meal", "elsewhere", "Let us plan what you meant to eat elsewhere."),
                    wanted.withoutElsewhere()));
        }
        wanted.diet().ifPresent(diet -> ways.add(new Way(new Fix.Change("relax-diet", diet.code(),
                "Begin with the %s diet with your next plan.".formatted(diet.code())), wanted.withoutDiet())));
        return ways;
    }
}
