package org.crampwise.planner.plan;

import java.util.List;

/** A plan after a change, and all servings that changed: where a swap was asked for, that one first. */
public record SwapView(PlanView plan, List<ChangeView> changes, String reason) {}
