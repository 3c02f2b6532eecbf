/**
 * Nutrients, units and amounts, and the tables of facts about them. Pure Java: everybody may know this package, it knows
 * nobody.
 */
@NullMarked
package org.crampwise.planner.nutrition;

import org.jspecify.annotations.NullMarked;
