/**
 * Finding foods. The curated ones are few: they are searched in memory, as one revision of the catalog. Imported ones may be
 * millions: they are searched in the database, and come after the curated unless an order by amount or name says otherwise.
 */
@NullMarked
package org.crampwise.catalog.search;

import org.jspecify.annotations.NullMarked;
