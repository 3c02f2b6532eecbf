package org.crampwise.planner.plan;

import java.util.List;
import java.util.Optional;

/** Why a plan is not as it was, in food words. */
final class SwapWords {

    private SwapWords() {}

    /** "Apple instead of Orange on 2026-11-24, and 2 other servings changed with it". */
    static String of(List<ChangeView> changes, String date, String meal, Optional<String> slot) {
        if (slot.isEmpty() || changes.isEmpty()) {
            return "Another %s on %s".formatted(meal, date);
        }
        var first = changes.getFirst();
        var before = first.before();
        var after = first.after();
        var words = after == null || before == null
                ? "%s on %s".formatted(after == null ? "nothing" : after.name(), date)
                : "%s instead of %s on %s".formatted(after.name(), before.name(), date);
        return words + switch (changes.size()) {
            case 1 -> "";
            case 2 -> ", and 1 other serving changed with it";
            default -> ", and %d other servings changed with it".formatted(changes.size() - 1);
        };
    }

    static String changed(int servings) {
        return switch (servings) {
            case 0 -> "; nothing had to change";
            case 1 -> "; 1 serving changed";
            default -> "; %d servings changed".formatted(servings);
        };
    }
}
