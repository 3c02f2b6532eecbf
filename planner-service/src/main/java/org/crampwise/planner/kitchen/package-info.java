/**
 * What hangs on the kitchen's wall: how the dishes of a plan are made, and the week on one page. Both are made from the stored plan and
 * the foods it was made of.
 */
@NullMarked
package org.crampwise.planner.kitchen;

import org.jspecify.annotations.NullMarked;
