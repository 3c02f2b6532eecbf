/** The question the catalog is there for: which foods give a nutrient. */
@NullMarked
package org.crampwise.catalog.source;

import org.jspecify.annotations.NullMarked;
