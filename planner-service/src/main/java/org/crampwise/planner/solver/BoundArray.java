package org.crampwise.planner.solver;

import java.util.Arrays;

/** Bounds laid out side by side, because the search asks each of them in every move, with how hard each is pressed. */
final class BoundArray {

    private static final int UNPRESSED = 8;
    private static final int MOST_PRESSED = 8000;

    private final Bound[] bounds;
    private final int[] measure;
    private final int[] lower;
    private final int[] upper;
    /** How much more than at first a broken hard bound costs, in eighths. */
    private final int[] pressure;

    BoundArray(Bound[] bounds) {
        this.bounds = bounds;
        this.measure = Arrays.stream(bounds).mapToInt(Bound::measure).toArray();
        this.lower = Arrays.stream(bounds).mapToInt(Bound::lower).toArray();
        this.upper = Arrays.stream(bounds).mapToInt(Bound::upper).toArray();
        this.pressure = new int[bounds.length];
        Arrays.fill(pressure, UNPRESSED);
    }

    int size() {
        return bounds.length;
    }

    int measure(int index) {
        return measure[index];
    }

    /** Adds to the score what a sum costs. */
    void count(int index, int sum, Score score) {
        if (sum < lower[index] || sum > upper[index]) {
            var bound = bounds[index];
            if (bound.hard()) {
                score.hard += bound.cost(sum) * pressure[index] >> 3;
            } else {
                score.soft += bound.cost(sum);
            }
        }
    }

    /** Lets the bound cost more from now on if this sum breaks it. */
    void press(int index, int sum) {
        if (sum < lower[index] || sum > upper[index]) {
            pressure[index] = Math.min(MOST_PRESSED, pressure[index] + 1 + pressure[index] / 16);
        }
    }
}
