/**
 * Plans read back as they were answered, and the foods they were made of as the catalog told them then: what is shown of a plan
 * afterwards must not change with the catalog.
 */
@NullMarked
package org.crampwise.planner.stored;

import org.jspecify.annotations.NullMarked;
