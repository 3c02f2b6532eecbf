/** Whether plans that are still to be eaten are right under the foods and rules of today. */
@NullMarked
package org.crampwise.planner.check;

import org.jspecify.annotations.NullMarked;
