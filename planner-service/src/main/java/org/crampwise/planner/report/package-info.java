/**
 * What a plan gives of each nutrient, day by day and on the mean day: which foods carry it, how far its limit is, and how well it is
 * known. Amounts are those of the stored plan; contributions come from the foods it was made of.
 */
@NullMarked
package org.crampwise.planner.report;

import org.jspecify.annotations.NullMarked;
