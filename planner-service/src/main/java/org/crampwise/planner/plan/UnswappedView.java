package org.crampwise.planner.plan;

import java.util.List;

import org.crampwise.planner.problem.Problem;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Why a change was not made: what it would break. The plan is as it was.
 *
 * @param fixes what the wish could do without, each tried; absent where nothing was to be tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnswappedView(@JsonUnwrapped Problem problem, List<ShortfallView> shortfalls, @Nullable List<Fix.Change> fixes) {}
