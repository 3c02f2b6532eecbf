/**
 * What a caller sent, read once: typed values, and every slip collected with the nearest word that would do. Pure Java.
 */
@NullMarked
package org.crampwise.planner.request;

import org.jspecify.annotations.NullMarked;
