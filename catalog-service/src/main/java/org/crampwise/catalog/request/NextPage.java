package org.crampwise.catalog.request;

import jakarta.ws.rs.core.UriInfo;

/** The address of the page that follows: the same question, with the cursor moved. */
public final class NextPage {

    private NextPage() {}

    public static String address(UriInfo uri, String cursor) {
        var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    /** The same question from its first page on, with a parameter left out. */
    public static String addressWithout(UriInfo uri, String parameter) {
        var loosened = uri.getRequestUriBuilder().replaceQueryParam(parameter).replaceQueryParam("cursor").build();
        return loosened.getRawQuery() == null || loosened.getRawQuery().isEmpty()
                ? loosened.getRawPath()
                : loosened.getRawPath() + "?" + loosened.getRawQuery();
    }
}
