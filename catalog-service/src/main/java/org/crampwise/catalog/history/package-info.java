/**
 * Who changed what. Every change of a food goes through {@link org.crampwise.catalog.history.Journal}, which keeps what was before,
 * numbers the change and moves the catalog's revision, all in the transaction of the change.
 */
@NullMarked
package org.crampwise.catalog.history;

import org.jspecify.annotations.NullMarked;
