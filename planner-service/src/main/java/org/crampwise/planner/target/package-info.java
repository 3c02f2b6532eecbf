/**
 * What a person needs of each nutrient, under the rules of screening. {@code Assessment} is all that planning asks about
 * people. Nothing here is stored.
 */
@NullMarked
package org.crampwise.planner.target;

import org.jspecify.annotations.NullMarked;
