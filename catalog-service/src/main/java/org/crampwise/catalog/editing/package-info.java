/**
 * Foods as editors send them: read strictly, held against what food can be, and written so that no editor overwrites another unseen.
 */
@NullMarked
package org.crampwise.catalog.editing;

import org.jspecify.annotations.NullMarked;
