package org.crampwise.catalog.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of a table in millionths: exact, small, and rid of the tails that floating point left in the sources. */
final class Figures {

    static final long WRONG = Long.MIN_VALUE;
    static final int NO_ID = -1;
    private static final int DECIMALS = 6;
    private static final int MOST_DIGITS = 9;

    private Figures() {}

    /** {@link #NO_ID} for what is no whole number above 0. Asked for each of millions of rows, so no pattern is tried. */
    static int id(String text) {
        int id = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == MOST_DIGITS) {
                return NO_ID;
            }
            id = id * 10 + digit;
        }
        return id == 0 ? NO_ID : id;
    }

    /** {@link #WRONG} for what is no number from 0 to 10^12. */
    static long millionths(String text) {
        long value = 0;
        int decimals = -1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '.' && decimals < 0) {
                decimals = 0;
            } else if (letter < '0' || letter > '9' || value > 100_000_000_000L || decimals == DECIMALS) {
                return carefully(text);
            } else {
                value = value * 10 + (letter - '0');
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        if (text.isEmpty() || text.equals(".")) {
            return WRONG;
        }
        for (int i = Math.max(0, decimals); i < DECIMALS; i++) {
            value *= 10;
        }
        return value;
    }

    /** Long tails and exponents. */
    private static long carefully(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{0,40})?([eE][+-]?\\d{1,2})?")) {
            return WRONG;
        }
        var number = new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_EVEN).movePointRight(DECIMALS);
        return number.compareTo(new BigDecimal("1e18")) < 0 ? number.longValueExact() : WRONG;
    }

    static BigDecimal decimal(long millionths) {
        return plain(BigDecimal.valueOf(millionths, DECIMALS));
    }

    static BigDecimal plain(BigDecimal number) {
        var rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
