/**
 * How failures are told: problem documents after RFC 9457 and the pages that explain them.
 */
@NullMarked
package org.crampwise.planner.problem;

import org.jspecify.annotations.NullMarked;
