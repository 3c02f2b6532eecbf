/** Many people's plans, asked for at once: taken in, planned one by one with nothing lost and nobody planned twice, and told. */
@NullMarked
package org.crampwise.planner.batch;

import org.jspecify.annotations.NullMarked;
