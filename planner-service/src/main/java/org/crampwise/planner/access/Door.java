package org.crampwise.planner.access;

import java.util.Set;

/** What an endpoint asks of who calls it. Told by its address alone, so that a new endpoint is closed from its first day. */
enum Door {
    /** Problem pages, the page's own files, and calendars, whose address is the secret. */
    OPEN,
    /** What is nobody's: words, questions, habits. */
    SIGNED_IN,
    /** What the caller tells or has. */
    OWN,
    PROFILE,
    PROFILE_OF_OWNER,
    PLAN,
    PLAN_OF_OWNER,
    HOUSEHOLD,
    BATCH;

    private static final String API = "/v1/";
    private static final Set<String> NOBODYS = Set.of("/v1/habits", "/v1/screening/questions");
    private static final String PROFILE_ADDRESS = "/v1/profiles/{id}";
    private static final String PLAN_ADDRESS = "/v1/plans/{id}";
    private static final String BATCH_ADDRESS = "/v1/plan-batches/{id}";
    private static final String HOUSEHOLD_ADDRESS = "/v1/household-plans/{id}";

    /** @param address with the names of its parameters, as in the API document */
    static Door of(String method, String address) {
        if (!address.startsWith(API) || address.startsWith("/v1/calendars/")) {
            return OPEN;
        }
        if (isUnder(address, PROFILE_ADDRESS)) {
            return ownersOnly(method, address) ? PROFILE_OF_OWNER : PROFILE;
        }
        if (isUnder(address, PLAN_ADDRESS)) {
            return ownersOnly(method, address) ? PLAN_OF_OWNER : PLAN;
        }
        if (isUnder(address, HOUSEHOLD_ADDRESS)) {
            return HOUSEHOLD;
        }
        if (isUnder(address, BATCH_ADDRESS)) {
            return BATCH;
        }
        return NOBODYS.contains(address) ? SIGNED_IN : OWN;
    }

    /** What would outlast a grant, decides over grants, or tells of others who were let in. */
    private static boolean ownersOnly(String method, String address) {
        return method.equals("DELETE") && address.equals(PROFILE_ADDRESS)
                || isUnder(address, PROFILE_ADDRESS + "/grants")
                || isUnder(address, PROFILE_ADDRESS + "/export")
                || method.equals("POST") && address.equals(PLAN_ADDRESS + "/calendar-links");
    }

    private static boolean isUnder(String address, String stem) {
        return address.equals(stem) || address.startsWith(stem + "/") || address.startsWith(stem + ".");
    }

    boolean isForOwnersOnly() {
        return this == PROFILE_OF_OWNER || this == PLAN_OF_OWNER;
    }
}
