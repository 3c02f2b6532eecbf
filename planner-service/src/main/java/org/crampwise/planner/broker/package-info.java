/** A message broker, where one is configured: topics, what is sent to them and read from them. */
@NullMarked
package org.crampwise.planner.broker;

import org.jspecify.annotations.NullMarked;
