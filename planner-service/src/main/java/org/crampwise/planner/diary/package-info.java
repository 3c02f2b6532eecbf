/**
 * The diary of cramps of a profile: what nights were like, what they come to over weeks, and what of it must be looked at first.
 * It says what was counted and claims nothing about causes.
 */
@NullMarked
package org.crampwise.planner.diary;

import org.jspecify.annotations.NullMarked;
