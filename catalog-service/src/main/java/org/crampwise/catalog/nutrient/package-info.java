/**
 * Nutrients: codes, units, roles in muscle and nerve, evidence and label values. Reference data, fixed while the service runs.
 */
@NullMarked
package org.crampwise.catalog.nutrient;

import org.jspecify.annotations.NullMarked;
