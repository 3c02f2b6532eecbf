package org.crampwise.planner.plan;

import java.util.List;

import org.crampwise.planner.problem.Problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Why a swap was not made: what it would break. The plan is as it was. */
public record UnswappedView(@JsonUnwrapped Problem problem, List<ShortfallView> shortfalls) {}
