/**
 * Habits people try against cramps, each with how sure anybody can be of it. They are seeds: the words are data, for whoever answers
 * for them.
 */
@NullMarked
package org.crampwise.planner.habit;

import org.jspecify.annotations.NullMarked;
