/**
 * A second opinion on every plan. It reads the answer as a client would, looks the foods up in the export of the catalog, and
 * recounts everything from the profile on: need of energy, targets, limits, every hard rule. It shares no code with the rooms
 * that make plans, not even the reading of the seed files, so that one mistake is not made twice; `VerificationIndependenceTest`
 * keeps it so.
 *
 * Where the rules leave a choice, it reads them so: shares of energy of a meal are shares of the energy of that day; the calcium
 * of high-oxalate foods is limited in each day's sum and in the sum of the plan; calcium and vitamin B12 may be shown as food
 * holds them or as they count; a week is every window of seven days.
 */
@NullMarked
package org.crampwise.planner.verification;

import org.jspecify.annotations.NullMarked;
