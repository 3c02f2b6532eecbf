/** Brings the files of {@code seeds/} into the database, again and again without harm. */
@NullMarked
package org.crampwise.catalog.seeding;

import org.jspecify.annotations.NullMarked;
