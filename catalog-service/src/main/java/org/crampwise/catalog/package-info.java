/**
 * What foods contain: the catalog of Crampwise. It reads its foods from {@code seeds/}, keeps them in PostgreSQL and answers
 * which food is rich in what. It knows nothing of people and plans; the planner reads it over HTTP.
 */
@NullMarked
package org.crampwise.catalog;

import org.jspecify.annotations.NullMarked;
