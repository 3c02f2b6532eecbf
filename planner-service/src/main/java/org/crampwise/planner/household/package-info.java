/** People who eat together: a plan for each of them, shared dishes, and one shopping list. */
@NullMarked
package org.crampwise.planner.household;

import org.jspecify.annotations.NullMarked;
