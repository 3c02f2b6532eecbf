/** Dishes: foods of our own made of foods. What a dish contains and whom it suits follows from its parts, and follows their changes. */
@NullMarked
package org.crampwise.catalog.dish;

import org.jspecify.annotations.NullMarked;
