package org.crampwise.catalog.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Several entries in one cell, "; " between them; a backslash stands before a semicolon that belongs to an entry. */
final class ListCell {

    private ListCell() {}

    static String of(Collection<String> entries) {
        return entries.stream().map(entry -> entry.replace("\\", "\\\\").replace(";", "\\;")).collect(Collectors.joining("; "));
    }

    static List<String> entries(String cell) {
        var entries = new ArrayList<String>();
        var entry = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter == '\\' && i + 1 < cell.length()) {
                entry.append(cell.charAt(++i));
            } else if (letter == ';') {
                entries.add(entry.toString());
                entry.setLength(0);
            } else {
                entry.append(letter);
            }
        }
        entries.add(entry.toString());
        return entries.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
