package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** docs/faults.md promises nothing that no test tries. */
class FaultTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final int AT_LEAST = 25;

    @Test
    void every_fault_of_the_table_has_its_test() throws IOException {
        var rows = Files.readAllLines(ROOT.resolve("docs/faults.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| fault ")).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(AT_LEAST)
                .allMatch(row -> row.contains("the same |") || NAMED.matcher(row).find());
        var tests = NAMED.matcher(String.join("\n", rows)).results().toList();
        assertThat(tests).isNotEmpty().allSatisfy(test -> assertThat(hasTest(test.group(1), test.group(2)))
                .as("%s has a test %s", test.group(1), test.group(2)).isTrue());
    }

    private static boolean hasTest(String className, String method) throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith(className + ".java"))
                    .anyMatch(file -> read(file).contains("void " + method + "("));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
