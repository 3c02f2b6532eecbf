/** Everybody may read the catalog; where an issuer of tokens is named, only its editors change it or see imports. */
@NullMarked
package org.crampwise.catalog.access;

import org.jspecify.annotations.NullMarked;
