/** What the database may do to us: take long, or be away. Knows nothing of what is stored. */
@NullMarked
package org.crampwise.catalog.database;

import org.jspecify.annotations.NullMarked;
