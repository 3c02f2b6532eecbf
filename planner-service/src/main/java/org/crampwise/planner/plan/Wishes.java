package org.crampwise.planner.plan;

import java.util.List;
import java.util.Set;

import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;

/**
 * What a plan should be like beyond what it must be.
 *
 * @param dislikes ids, families, categories or traits of foods never to be served
 * @param likes ids, families, categories or traits of foods to be served rather than others
 * @param atHome ids of foods to use up
 * @param locked servings that stand fixed
 * @param occasions the meals of a day; empty leaves them to the energy need
 * @param meals how the meals of a day and of a week hang together, and where they are eaten
 * @param maxRepeats most servings of one family in seven days; zero leaves it to what people do
 */
record Wishes(Set<String> dislikes, Set<String> likes, Set<String> atHome, List<LockedServing> locked, List<Occasion> occasions,
        MealWishes meals, int maxRepeats) {

    Wishes withDislikes(Set<String> others) {
        return new Wishes(others, likes, atHome, locked, occasions, meals, maxRepeats);
    }

    Wishes withLocked(List<LockedServing> others) {
        return new Wishes(dislikes, likes, atHome, others, occasions, meals, maxRepeats);
    }

    Wishes withOccasions(List<Occasion> others) {
        return new Wishes(dislikes, likes, atHome, locked, others, meals, maxRepeats);
    }

    Wishes withMeals(MealWishes others) {
        return new Wishes(dislikes, likes, atHome, locked, occasions, others, maxRepeats);
    }

    Wishes withMaxRepeats(int most) {
        return new Wishes(dislikes, likes, atHome, locked, occasions, meals, most);
    }
}
