/** Work that nobody waits for. */
@NullMarked
package org.crampwise.planner.background;

import org.jspecify.annotations.NullMarked;
