package org.crampwise.planner.plan;

import java.util.List;

/**
 * What clashes.
 *
 * @param proven whether it is proven that no menu obeys all of it; a search that found nothing proves nothing
 * @param words the conflict in a sentence
 * @param members together they clash, and no part of them does; empty where nothing is proven
 */
public record ConflictView(boolean proven, String words, List<MemberView> members) {

    private static final String UNPROVEN = "Not proven: the search found no plan, but there may be one. "
            + "Which of the wishes and needs clash cannot be told.";

    /**
     * @param kind for programs: `diet`, `exclusion`, `dislike`, `lock`, `max-repeats`, `occasions`, `screening`, `target`, `limit`,
     *        `energy`, `balance`
     * @param what a diet, an allergen, a food, a nutrient, the code of a rule
     * @param negotiable whether a fix may touch it; what health is behind never is
     */
    public record MemberView(String kind, String what, String words, boolean negotiable) {

        static MemberView of(Demand demand) {
            return new MemberView(demand.kind(), demand.what(), demand.words(), demand.isNegotiable());
        }
    }

    static ConflictView unproven() {
        return new ConflictView(false, UNPROVEN, List.of());
    }

    static ConflictView of(Conflict conflict) {
        return new ConflictView(true,
                "These do not go together, though any of them could be had without one of the others: "
                        + Conflicts.words(conflict),
                conflict.demands().stream().map(MemberView::of).toList());
    }
}
