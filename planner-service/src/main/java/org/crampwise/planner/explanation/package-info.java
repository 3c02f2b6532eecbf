/**
 * What is told about stored plans when somebody asks why: what would differ today, what carries a plan and what binds it. Nothing here
 * changes a plan.
 */
@NullMarked
package org.crampwise.planner.explanation;

import org.jspecify.annotations.NullMarked;
