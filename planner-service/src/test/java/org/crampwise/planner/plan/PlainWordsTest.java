package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.crampwise.planner.plan.DayView.PortionView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | cup              | 244    | 1 cup (244 g)
            1.5   | cup              | 366    | 1½ cups (366 g)
            0.75  | cup              | 120.3  | ¾ cup (120 g)
            1.125 | serving          | 434.6  | 1⅛ servings (435 g)
            10    | cracker          | 30     | 10 crackers (30 g)
            2     | slice            | 56     | 2 slices (56 g)
            2     | egg              | 100    | 2 eggs (100 g)
            3     | oz               | 85     | 3 oz (85 g)
            2     | small box        | 86     | 2 small boxes (86 g)
            2     | patty            | 170    | 2 patties (170 g)
            6     | large shrimp     | 60     | 6 large shrimp (60 g)
            2     | cup shredded     | 226    | 2 cups shredded (226 g)
            2     | glass of 1.5 cups | 720   | 2 glasses of 1.5 cups (720 g)
            1.3   | tray             | 130    | 1.3 trays (130 g)
            """)
    void portions_read_as_people_say_them(BigDecimal count, String measure, BigDecimal grams, String words) {
        assertThat(PlainWords.portion(new PortionView(count, measure, grams))).isEqualTo(words);
    }
}
