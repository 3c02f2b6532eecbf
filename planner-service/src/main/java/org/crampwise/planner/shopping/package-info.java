/**
 * What must be bought for a plan: dishes taken apart, the same food merged over all days, cooked turned into raw where a reviewed
 * yield says how.
 */
@NullMarked
package org.crampwise.planner.shopping;

import org.jspecify.annotations.NullMarked;
