package org.crampwise.planner.solver;

/** The search's dice: the same seed gives the same throws in every process on every machine. */
final class Chance {

    private static final int TABLE = 4096;
    /** Exponentially distributed factors in 1/1024, drawn by table so that acceptance is integer arithmetic. */
    private static final int[] EXPONENTIAL = new int[TABLE];

    static {
        for (var index = 0; index < TABLE; index++) {
            EXPONENTIAL[index] = (int) Math.round(-1024 * StrictMath.log((index + 0.5) / TABLE));
        }
    }

    private long state;

    Chance(long seed) {
        this.state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        next();
        next();
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /** A number from zero to one below the limit, all equally likely. */
    int below(int limit) {
        return (int) (((next() >>> 33) * limit) >>> 31);
    }

    /** A number from zero to one below the limit, the small ones likelier: the square of a uniform draw. */
    int earlyBelow(int limit) {
        var uniform = next() >>> 33;
        return (int) (((uniform * uniform >>> 31) * limit) >>> 31);
    }

    /** How much worse a change may be at this temperature. */
    long threshold(long temperature) {
        return temperature * EXPONENTIAL[(int) (next() >>> 52)] >> 10;
    }
}
