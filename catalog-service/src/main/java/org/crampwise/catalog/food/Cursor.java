package org.crampwise.catalog.food;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;

/** The place of the last food of a page. The next page begins after it, whatever was added or removed meanwhile. */
public record Cursor(BigDecimal score, String nameKey, String id) {

    private static final int LONGEST = 400;

    public String opaque() {
        var place = score.toPlainString() + "|" + nameKey + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    public static Optional<Cursor> of(String opaque) {
        if (opaque.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var place = new String(Base64.getUrlDecoder().decode(opaque), UTF_8).split("\\|", -1);
            // plain digits only: a stranger's 1E+999999999 would be written out by the database
            return place.length == 3 && place[0].matches("-?\\d{1,15}(\\.\\d{1,12})?")
                    && (place[1] + place[2]).matches("[a-z0-9 -]*")
                            ? Optional.of(new Cursor(new BigDecimal(place[0]), place[1], place[2]))
                            : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
