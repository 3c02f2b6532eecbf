/** Foods as rows of a CSV table: what an export writes, an import reads back to the same foods. An empty cell is not known. */
@NullMarked
package org.crampwise.catalog.table;

import org.jspecify.annotations.NullMarked;
