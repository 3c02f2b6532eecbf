package org.crampwise.catalog.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Rows in the text form of COPY. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 12);

    CopyText row(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            cell(cells.get(i));
        }
        text.append('\n');
        return this;
    }

    private void cell(@Nullable Object cell) {
        switch (cell) {
            case null -> text.append("\\N");
            case Boolean truth -> text.append(truth ? 't' : 'f');
            case Collection<?> words -> array(words);
            case BigDecimal number -> text.append(number.toPlainString());
            default -> escape(cell.toString());
        }
    }

    /** Of words of the vocabulary, which need no quotes. */
    private void array(Collection<?> words) {
        text.append('{');
        var separator = "";
        for (var word : words) {
            text.append(separator).append(word);
            separator = ",";
        }
        text.append('}');
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
