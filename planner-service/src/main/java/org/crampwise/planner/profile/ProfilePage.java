package org.crampwise.planner.profile;

import java.util.List;

import org.crampwise.planner.request.PageCursor;
import org.jspecify.annotations.Nullable;

/** A page of profiles, the newest first, without what is in them; `next` is the address of the following page. */
public record ProfilePage(List<StoredProfileView.Kept> profiles, @Nullable String next) {

    static ProfilePage of(List<Profile> oneMore, int limit) {
        var shown = oneMore.stream().limit(limit).map(StoredProfileView.Kept::of).toList();
        var next = oneMore.size() > limit
                ? "/v1/profiles?limit=%d&cursor=%s".formatted(limit,
                        new PageCursor(shown.getLast().createdAt(), shown.getLast().id()).text())
                : null;
        return new ProfilePage(shown, next);
    }
}
