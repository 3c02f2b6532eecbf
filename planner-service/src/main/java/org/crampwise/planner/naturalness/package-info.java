/**
 * What makes a menu one that people would eat, learned from what they did eat: how usual a food is at an occasion, which portions
 * they serve, what goes together, how often. The figures are seeds; nothing here searches.
 */
@NullMarked
package org.crampwise.planner.naturalness;

import org.jspecify.annotations.NullMarked;
