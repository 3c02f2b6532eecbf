/**
 * The foods the planner may serve, as the catalog last told them: asked for with conditional requests, kept in memory and in the
 * planner's own database, so that planning goes on without the catalog.
 */
@NullMarked
package org.crampwise.planner.catalog;

import org.jspecify.annotations.NullMarked;
