package org.crampwise.planner.access;

import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;

/** How much one caller may ask. */
@ConfigMapping(prefix = "crampwise.limits")
interface LimitsConfig {

    /** Requests a minute from one address, a household's or an office's; none where nobody signs in and none is set. */
    OptionalInt perAddress();

    /** Requests a minute of one subject. */
    OptionalInt perSubject();
}
