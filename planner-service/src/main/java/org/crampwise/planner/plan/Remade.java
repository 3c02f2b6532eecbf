package org.crampwise.planner.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.target.ScreeningView;
import org.crampwise.planner.target.TargetsView.TargetView;
import org.crampwise.planner.verification.Verification.Violation;

/**
 * The servings of a stored plan as they would be answered today. Nothing of it is stored.
 *
 * @param made the plan as it was answered
 * @param today the same servings with the foods, targets and rules of today; empty where a food is gone or screening allows no plan
 * @param gone ids of foods of the plan that are not to be planned with any more
 * @param violations what is wrong with it today, by the verifier
 * @param unread what of the request cannot be read any more, in plain words
 */
public record Remade(PlanView made, FoodSnapshot foods, boolean isReachable, Set<String> gone, ScreeningView screening,
        List<TargetView> targets, Optional<PlanView> today, List<Violation> violations, List<String> unread) {}
