/**
 * Everything that is kept about the owner of a profile, in one file.
 */
@NullMarked
package org.crampwise.planner.export;

import org.jspecify.annotations.NullMarked;
