package org.crampwise.planner.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.crampwise.planner.request.PageCursor;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who asked for what is the caller's, the latest first; `next` is the address of the following page. */
public record AccessLogView(List<AccessView> accesses, @Nullable String next) {

    /**
     * @param subject who asked, as the issuer's tokens name them
     * @param address the path that was asked for
     * @param status of the answer; 404 says that it was not given
     * @param profileId the stored profile it was about; absent for a plan that was made for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccessView(Instant at, String subject, String method, String address, int status, @Nullable UUID profileId) {

        static AccessView of(AccessLog.Entry entry) {
            return new AccessView(entry.at(), entry.subject(), entry.method(), entry.address(), entry.status(),
                    entry.profile().orElse(null));
        }
    }

    static AccessLogView of(List<AccessLog.Entry> oneMore, int limit) {
        var shown = oneMore.stream().limit(limit).toList();
        var next = oneMore.size() > limit
                ? "/v1/access-log?limit=%d&cursor=%s".formatted(limit,
                        new PageCursor(shown.getLast().at(), shown.getLast().id()).text())
                : null;
        return new AccessLogView(shown.stream().map(AccessView::of).toList(), next);
    }
}
