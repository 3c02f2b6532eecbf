/**
 * From a request to a plan: what the person needs and wishes becomes a menu problem, what the solver found becomes an answer
 * with everything that proves it, and a plan is a stored row.
 */
@NullMarked
package org.crampwise.planner.plan;

import org.jspecify.annotations.NullMarked;
