/** Reading what a stranger sent: every parameter is checked once, here, and everything wrong is told at once. */
@NullMarked
package org.crampwise.catalog.request;

import org.jspecify.annotations.NullMarked;
