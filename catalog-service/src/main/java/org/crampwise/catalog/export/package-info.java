/** All foods at once, for services that keep a copy. */
@NullMarked
package org.crampwise.catalog.export;

import org.jspecify.annotations.NullMarked;
