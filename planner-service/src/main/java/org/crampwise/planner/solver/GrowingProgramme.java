package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small linear programme that is solved again and again while columns are added: minimise the cost of the columns, where a row that
 * exceeds its limit pays a price for each unit. Solving goes on from where it ended last, and a row takes part only once it is exceeded.
 * A revised simplex with an explicit inverse: nothing that is proven rests on its arithmetic.
 */
final class GrowingProgramme {

    private static final double TINY = 1e-9;
    private static final double LEAST_PIVOT = 1e-7;
    private static final double LEAST_GAIN = 1e-6;
    private static final int MOST_PIVOTS = 3000;
    private static final int IDLE = -1;
    /** Basic variables: a column by its number, the slack of a row, or what a row has in excess. */
    private static final int SLACK = 1 << 20;
    private static final int EXCESS = 1 << 21;

    private final List<Row> rows = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    /** Where a row stands in the basis, or idle. */
    private final List<Integer> places = new ArrayList<>();
    private int[] rowAt = new int[0];
    private int[] basis = new int[0];
    private double[][] inverse = new double[0][];
    private double[] values = new double[0];
    private double[] worths = new double[0];

    /** @param exact reached exactly, whatever it costs */
    private record Row(double limit, double price, boolean exact) {}

    private record Column(double cost, int[] rows, double[] entries) {

        double entry(int row) {
            var at = Arrays.binarySearch(rows, row);
            return at < 0 ? 0 : entries[at];
        }
    }

    /** @return number of the row */
    int addLimit(double limit, double price) {
        return add(new Row(limit, price, false));
    }

    /** A row whose entries add up to the level; rows of this kind come first. */
    int addLevel(double level, double price) {
        var row = add(new Row(level, price, true));
        activate(row, level, 1);
        return row;
    }

    private int add(Row row) {
        rows.add(row);
        places.add(IDLE);
        return rows.size() - 1;
    }

    /** @param entered numbers of the rows with an entry, rising */
    void addColumn(double cost, int[] entered, double[] entries) {
        columns.add(new Column(cost, entered, entries));
    }

    /** The worth of one more unit of the row's limit: never above zero, except for levels. */
    double worth(int row) {
        return places.get(row) == IDLE ? 0 : worths[places.get(row)];
    }

    /** Solves, and returns the least cost. */
    double solve() {
        do {
            optimise();
        } while (activateExceeded());
        var cost = 0.0;
        for (var place = 0; place < basis.length; place++) {
            cost += costOf(basis[place]) * values[place];
        }
        return cost;
    }

    private boolean activateExceeded() {
        var sums = new double[rows.size()];
        for (var place = 0; place < basis.length; place++) {
            if (basis[place] < SLACK) {
                var column = columns.get(basis[place]);
                for (var index = 0; index < column.rows().length; index++) {
                    sums[column.rows()[index]] += column.entries()[index] * values[place];
                }
            }
        }
        var activated = false;
        for (var row = 0; row < sums.length; row++) {
            var excess = sums[row] - rows.get(row).limit();
            if (places.get(row) == IDLE && excess > LEAST_PIVOT) {
                activate(row, excess, -1);
                activated = true;
            }
        }
        return activated;
    }

    /** Lets a row take part, with what it has in excess in the basis. */
    private void activate(int row, double excess, double sign) {
        var place = basis.length;
        var newest = new double[place + 1];
        for (var other = 0; other < place; other++) {
            inverse[other] = Arrays.copyOf(inverse[other], place + 1);
            var entry = basis[other] < SLACK ? columns.get(basis[other]).entry(row) : 0;
            for (var at = 0; entry != 0 && at < place; at++) {
                newest[at] -= sign * entry * inverse[other][at];
            }
        }
        newest[place] = sign;
        inverse = Arrays.copyOf(inverse, place + 1);
        inverse[place] = newest;
        rowAt = Arrays.copyOf(rowAt, place + 1);
        rowAt[place] = row;
        basis = Arrays.copyOf(basis, place + 1);
        basis[place] = EXCESS + row;
        values = Arrays.copyOf(values, place + 1);
        values[place] = excess;
        places.set(row, place);
    }

    private double costOf(int variable) {
        return variable < SLACK ? columns.get(variable).cost() : variable < EXCESS ? 0 : rows.get(variable - EXCESS).price();
    }

    private void optimise() {
        worths = worths();
        for (var pivot = 0; pivot < MOST_PIVOTS; pivot++) {
            var entering = entering();
            if (entering == IDLE || !pivot(entering)) {
                return;
            }
        }
    }

    private double[] worths() {
        var fresh = new double[basis.length];
        for (var place = 0; place < basis.length; place++) {
            var cost = costOf(basis[place]);
            for (var at = 0; cost != 0 && at < basis.length; at++) {
                fresh[at] += cost * inverse[place][at];
            }
        }
        return fresh;
    }

    /** The variable that lowers the cost most for each unit. */
    private int entering() {
        var best = IDLE;
        var gain = -LEAST_GAIN;
        for (var column = 0; column < columns.size(); column++) {
            var reduced = reduced(columns.get(column));
            if (reduced < gain) {
                gain = reduced;
                best = column;
            }
        }
        for (var place = 0; place < basis.length; place++) {
            var row = rows.get(rowAt[place]);
            if (!row.exact() && -worths[place] < gain) {
                gain = -worths[place];
                best = SLACK + rowAt[place];
            }
            if (!row.exact() && row.price() + worths[place] < gain) {
                gain = row.price() + worths[place];
                best = EXCESS + rowAt[place];
            }
        }
        return best;
    }

    private double reduced(Column column) {
        var reduced = column.cost();
        for (var index = 0; index < column.rows().length; index++) {
            var place = places.get(column.rows()[index]);
            reduced -= place == IDLE ? 0 : worths[place] * column.entries()[index];
        }
        return reduced;
    }

    private boolean pivot(int entering) {
        var direction = direction(entering);
        var leaving = IDLE;
        var step = Double.POSITIVE_INFINITY;
        for (var place = 0; place < basis.length; place++) {
            if (direction[place] > LEAST_PIVOT) {
                var ratio = Math.max(0, values[place]) / direction[place];
                if (ratio < step - TINY || ratio < step + TINY && direction[place] > direction[leaving]) {
                    step = Math.min(step, ratio);
                    leaving = place;
                }
            }
        }
        if (leaving == IDLE) {
            return false;
        }
        exchange(entering, leaving, direction, step);
        return true;
    }

    private double[] direction(int entering) {
        var direction = new double[basis.length];
        for (var place = 0; place < basis.length; place++) {
            direction[place] = along(inverse[place], entering);
        }
        return direction;
    }

    private double along(double[] line, int entering) {
        if (entering >= EXCESS) {
            return -line[places.get(entering - EXCESS)];
        } else if (entering >= SLACK) {
            return line[places.get(entering - SLACK)];
        }
        var column = columns.get(entering);
        var sum = 0.0;
        for (var index = 0; index < column.rows().length; index++) {
            var place = places.get(column.rows()[index]);
            sum += place == IDLE ? 0 : line[place] * column.entries()[index];
        }
        return sum;
    }

    private void exchange(int entering, int leaving, double[] direction, double step) {
        var gain = costOf(entering) - along(worths, entering);
        var line = inverse[leaving];
        for (var at = 0; at < line.length; at++) {
            line[at] /= direction[leaving];
        }
        for (var place = 0; place < basis.length; place++) {
            if (place != leaving && Math.abs(direction[place]) > TINY) {
                values[place] -= step * direction[place];
                for (var at = 0; at < line.length; at++) {
                    inverse[place][at] -= direction[place] * line[at];
                }
            }
        }
        for (var at = 0; at < line.length; at++) {
            worths[at] += gain * line[at];
        }
        values[leaving] = step;
        basis[leaving] = entering;
    }
}
