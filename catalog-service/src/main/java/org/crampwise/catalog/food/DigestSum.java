package org.crampwise.catalog.food;

import java.math.BigInteger;
import java.util.Collection;

/**
 * The digests of foods as one number: their sum modulo 2^128. Whatever the order, the same foods have the same sum, and a change of
 * one food among millions is one subtraction and one addition.
 */
public record DigestSum(BigInteger value) {

    private static final int HEX_DIGITS = 32;
    private static final int REVISION_LENGTH = 16;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(4 * HEX_DIGITS);

    public static final DigestSum EMPTY = new DigestSum(BigInteger.ZERO);

    public DigestSum {
        value = value.mod(MODULUS);
    }

    public static DigestSum of(Collection<FoodFacts> foods) {
        return foods.stream().map(FoodFacts::digest).reduce(EMPTY, DigestSum::with, DigestSum::plus);
    }

    public DigestSum with(String digest) {
        return new DigestSum(value.add(number(digest)));
    }

    public DigestSum without(String digest) {
        return new DigestSum(value.subtract(number(digest)));
    }

    public DigestSum plus(DigestSum other) {
        return new DigestSum(value.add(other.value));
    }

    /** Short enough for a header, and no sum to compute with any more. */
    String revision() {
        return FoodFacts.sha256(value.toString()).substring(0, REVISION_LENGTH);
    }

    private static BigInteger number(String digest) {
        return new BigInteger(digest.substring(0, HEX_DIGITS), 16);
    }
}
