/** Foods: what is told about them, how they are stored, searched and shown. */
@NullMarked
package org.crampwise.catalog.food;

import org.jspecify.annotations.NullMarked;
