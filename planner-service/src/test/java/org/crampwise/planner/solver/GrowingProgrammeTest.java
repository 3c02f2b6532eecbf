package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** The small linear programme beside a general solver. */
class GrowingProgrammeTest {

    private static final int LEVELS = 2;
    private static final double NEVER = 1e5;

    private record Column(double cost, int[] rows, double[] entries) {}

    private record Limit(double most, double price) {}

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void after_every_new_column_it_is_worth_what_a_general_solver_says(int seed) {
        var dice = new Random(seed);
        var limits = IntStream.range(0, 12)
                .mapToObj(unused -> new Limit(dice.nextInt(-3, 6), dice.nextInt(4) == 0 ? 2000 : dice.nextInt(1, 40))).toList();
        var programme = new GrowingProgramme();
        for (var level = 0; level < LEVELS; level++) {
            programme.addLevel(1 + level, NEVER);
        }
        limits.forEach(limit -> programme.addLimit(limit.most(), limit.price()));
        var columns = new ArrayList<Column>();
        for (var round = 0; round < 12; round++) {
            for (var each = 0; each < 3; each++) {
                var column = random(columns.size() % LEVELS, limits.size(), dice);
                columns.add(column);
                programme.addColumn(column.cost(), column.rows(), column.entries());
            }
            assertThat(programme.solve()).isCloseTo(generally(columns, limits), within(1e-5));
            assertThat(dual(programme, limits)).isCloseTo(programme.solve(), within(1e-5));
        }
    }

    private static Column random(int level, int limits, Random dice) {
        var rows = IntStream.concat(IntStream.of(level),
                IntStream.range(LEVELS, LEVELS + limits).filter(row -> dice.nextBoolean())).toArray();
        var entries = IntStream.of(rows).mapToDouble(row -> row < LEVELS ? 1 : dice.nextInt(-5, 9)).toArray();
        return new Column(dice.nextInt(1, 100), rows, entries);
    }

    private static double dual(GrowingProgramme programme, List<Limit> limits) {
        return IntStream.range(0, LEVELS).mapToDouble(level -> (1 + level) * programme.worth(level)).sum()
                + IntStream.range(0, limits.size()).mapToDouble(row -> limits.get(row).most() * programme.worth(LEVELS + row))
                        .sum();
    }

    private static double generally(List<Column> columns, List<Limit> limits) {
        var model = new ExpressionsBasedModel();
        var amounts = columns.stream().map(column -> model.addVariable().lower(0).weight(column.cost())).toList();
        for (var row = 0; row < LEVELS + limits.size(); row++) {
            var expression = model.addExpression();
            for (var column = 0; column < columns.size(); column++) {
                set(columns.get(column), amounts.get(column), row, expression);
            }
            if (row < LEVELS) {
                expression.level(1 + row);
            } else {
                var limit = limits.get(row - LEVELS);
                expression.set(model.addVariable().lower(0).weight(limit.price()), -1).upper(limit.most());
            }
        }
        return model.minimise().getValue();
    }

    private static void set(Column column, Variable amount, int row, org.ojalgo.optimisation.Expression expression) {
        for (var index = 0; index < column.rows().length; index++) {
            if (column.rows()[index] == row) {
                expression.set(amount, column.entries()[index]);
            }
        }
    }
}
