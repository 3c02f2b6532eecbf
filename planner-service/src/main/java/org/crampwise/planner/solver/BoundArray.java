package org.crampwise.planner.solver;

/** Bounds laid out side by side, because the search asks each of them in every move. */
final class BoundArray {

    private final Bound[] bounds;
    private final int[] measure;
    private final int[] lower;
    private final int[] upper;

    BoundArray(Bound[] bounds) {
        this.bounds = bounds;
        this.measure = new int[bounds.length];
        this.lower = new int[bounds.length];
        this.upper = new int[bounds.length];
        for (var index = 0; index < bounds.length; index++) {
            measure[index] = bounds[index].measure();
            lower[index] = bounds[index].lower();
            upper[index] = bounds[index].upper();
        }
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
                score.hard += bound.cost(sum);
            } else {
                score.soft += bound.cost(sum);
            }
        }
    }

    Bound[] all() {
        return bounds;
    }
}
