/** Failures as problem documents (RFC 9457), and the pages that explain them. */
@NullMarked
package org.crampwise.catalog.problem;

import org.jspecify.annotations.NullMarked;
