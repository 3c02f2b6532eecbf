package org.crampwise.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a food stands in an order: the lower the group and the rank the earlier, among equals by key and id. The place of the last
 * food of a page is the cursor to the next one, which begins after it, whatever was added or removed meanwhile.
 */
public record Place(int group, BigDecimal rank, String key, String id) {

    public static final Comparator<Place> BY_ID_UP = Comparator.comparingInt(Place::group)
            .thenComparing(Place::rank).thenComparing(Place::key).thenComparing(Place::id);

    /** An index is read backwards as a whole: where amounts fall, ids fall too. What has no amount stands by id. */
    static final Comparator<Place> BY_ID_DOWN = (one, other) -> one.group == other.group && one.group == 0
            ? Comparator.comparing(Place::rank).thenComparing(Place::id, Comparator.reverseOrder()).compare(one, other)
            : BY_ID_UP.compare(one, other);

    private static final int LONGEST = 2000;

    public String opaque() {
        var place = group + "|" + rank.toPlainString() + "|" + key + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    public static Optional<Place> of(String opaque) {
        if (opaque.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(opaque), UTF_8).split("\\|", -1);
            // plain digits only: a stranger's 1E+999999999 would be written out by the database
            return parts.length == 4 && parts[0].matches("[0-2]") && parts[1].matches("-?\\d{1,15}(\\.\\d{1,12})?")
                    && (parts[2] + parts[3]).matches("[a-z0-9 -]*")
                            ? Optional.of(new Place(Integer.parseInt(parts[0]), new BigDecimal(parts[1]), parts[2], parts[3]))
                            : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
