package org.crampwise.planner.access;

import java.util.HashMap;
import java.util.Map;

/**
 * What a caller sees in lists, as conditions of HQL.
 *
 * @param parameters what the conditions name
 */
public record Visible(String profiles, String plans, Map<String, Object> parameters) {

    private static final String GRANTED = " or %s in (select g.place.profileId from ProfileGrant g where g.place.subject = :caller)";

    public static Visible to(Caller caller) {
        var parameters = new HashMap<String, Object>();
        if (caller.subject() == null) {
            return new Visible("owner is null", "owner is null", parameters);
        }
        parameters.put("caller", caller.subject());
        return new Visible(condition("id", caller), condition("profileId", caller), parameters);
    }

    private static String condition(String profile, Caller caller) {
        return "(owner = :caller" + (caller.isDietitian() ? GRANTED.formatted(profile) : "") + ")";
    }
}
