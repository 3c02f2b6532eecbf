/**
 * Stored profiles: health data that belongs to one person, kept as it was told, changed with care, deleted for good. Whoever plans
 * asks {@code RequestedPerson} whom a request is for.
 */
@NullMarked
package org.crampwise.planner.profile;

import org.jspecify.annotations.NullMarked;
