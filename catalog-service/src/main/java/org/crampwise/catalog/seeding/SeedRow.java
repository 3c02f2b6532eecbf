package org.crampwise.catalog.seeding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.crampwise.catalog.food.FoodFacts.Portion;

/** A line of a seed file. A cell that cannot be read is told with its file and line, for the person who edits it. */
record SeedRow(String file, long line, Map<String, String> cellByColumn) {

    String text(String column) {
        var cell = cellByColumn.get(column);
        if (cell == null) {
            throw unreadable(column, "", "has no such column");
        }
        return cell;
    }

    /** List cells are written with "; " between. */
    List<String> list(String column) {
        return Arrays.stream(text(column).split(";", -1)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    BigDecimal number(String column) {
        return number(column, text(column));
    }

    BigDecimal numberOrZero(String column) {
        return text(column).isEmpty() ? BigDecimal.ZERO : number(column);
    }

    boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw unreadable(column, text(column), "must be yes or no");
        };
    }

    /** Written "1 cup=244*; 0.5 cup=122": the star marks the usual one. */
    List<Portion> portions(String column) {
        return list(column).stream().map(portion -> {
            var parts = portion.split("=", -1);
            var words = parts[0].split(" ", 2);
            if (parts.length != 2 || words.length != 2) {
                throw unreadable(column, portion, "must read like 1 cup=244");
            }
            boolean isUsual = parts[1].endsWith("*");
            return new Portion(number(column, words[0]), words[1], number(column, parts[1].replace("*", "")), isUsual);
        }).toList();
    }

    /** Without trailing zeros and never as 1E+2, so that one number has one form. */
    BigDecimal number(String column, String cell) {
        if (!cell.matches("\\d+(\\.\\d+)?")) {
            throw unreadable(column, cell, "must be a number");
        }
        return plain(new BigDecimal(cell));
    }

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    IllegalStateException unreadable(String column, String cell, String why) {
        return new IllegalStateException("The %s (%s) of %s line %d %s.".formatted(column, cell, file, line, why));
    }
}
