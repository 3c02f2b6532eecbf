/**
 * Whether a plan is safe for a person, and under which constraints. The rules are data with a version; this package only
 * asks them. Pure Java.
 */
@NullMarked
package org.crampwise.planner.screening;

import org.jspecify.annotations.NullMarked;
