/**
 * A person as far as planning needs to know, and the energy such a person needs. {@code PersonReading} is the only door
 * from JSON. Pure Java.
 */
@NullMarked
package org.crampwise.planner.person;

import org.jspecify.annotations.NullMarked;
