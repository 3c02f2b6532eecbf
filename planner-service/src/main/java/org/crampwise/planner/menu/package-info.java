/**
 * A menu as people speak of it: foods in portions, in the slots of meals, on days; the problem of finding one and what became of it.
 * These are values without any behaviour of the search, the catalog or HTTP.
 */
@NullMarked
package org.crampwise.planner.menu;

import org.jspecify.annotations.NullMarked;
