/**
 * Files of foods from elsewhere. They are read in streams, sorted on disk, put together part by part and written by COPY in one
 * transaction: an import is there as a whole or not at all, and its memory does not grow with the file.
 */
@NullMarked
package org.crampwise.catalog.imports;

import org.jspecify.annotations.NullMarked;
