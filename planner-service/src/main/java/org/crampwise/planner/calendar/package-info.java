/** The meals of a plan as a calendar after RFC 5545: what is eaten when, and nothing about why. */
@NullMarked
package org.crampwise.planner.calendar;

import org.jspecify.annotations.NullMarked;
