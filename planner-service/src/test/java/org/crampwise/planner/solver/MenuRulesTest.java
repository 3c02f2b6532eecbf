package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.menu.Occasion.BREAKFAST;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;
import static org.crampwise.planner.menu.Occasion.SNACK;
import static org.crampwise.planner.solver.Eaten.menu;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.ProblemDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every rule that is a sum between two bounds: the smallest day that breaks it, and its neighbour that does not. */
class MenuRulesTest {

    /** The rule, what breaks it, what obeys it: for somebody who needs 2000 kcal and 50 g of protein. */
    private static final List<String> EXAMPLES = """
            energy-each-day             | lunch energy=1859                     | lunch energy=1861
            energy-each-day             | lunch energy=2141                     | lunch energy=2139
            energy-mean                 | lunch energy=1959                     | lunch energy=1961
            energy-mean                 | lunch energy=2041                     | lunch energy=2039
            protein-each-day            | lunch protein=49.9                    | lunch protein=30.1, dinner protein=20
            protein-share-least         | lunch energy=2000 protein=49.9        | lunch energy=2000 protein=50.1
            protein-share-most          | lunch energy=2000 protein=175.1       | lunch energy=2000 protein=174.9
            fat-share-least             | lunch energy=2000 fat=44.4            | lunch energy=2000 fat=44.5
            fat-share-most              | lunch energy=2000 fat=77.8            | lunch energy=2000 fat=77.7
            carbohydrate-share-least    | lunch energy=2000 carbohydrate=224.9  | lunch energy=2000 carbohydrate=225.1
            carbohydrate-share-most     | lunch energy=2000 carbohydrate=325.1  | lunch energy=2000 carbohydrate=324.9
            saturated-fat-share         | lunch energy=2000 saturated-fat=22.2  | lunch energy=2000 saturated-fat=22.0
            magnesium-mean              | lunch magnesium=299.9                 | lunch magnesium=300.1
            magnesium-each-day          | lunch magnesium=209.9                 | lunch magnesium=210.1
            potassium-mean              | lunch potassium=2599                  | lunch potassium=2601
            potassium-each-day          | lunch potassium=1819                  | lunch potassium=1821
            potassium-each-day          | lunch potassium=5001                  | lunch potassium=4999
            calcium-mean                | lunch calcium=999                     | lunch calcium=1001
            calcium-mean                | lunch calcium=2001                    | lunch calcium=1999
            calcium-each-day            | lunch calcium=699                     | lunch calcium=701
            calcium-each-day            | lunch calcium=2401                    | lunch calcium=2399
            vitamin-d-mean              | lunch vitamin-d=14.9                  | lunch vitamin-d=15.1
            vitamin-d-each-day          | lunch vitamin-d=8.9                   | lunch vitamin-d=9.1
            vitamin-b12-mean            | lunch vitamin-b12=1.9                 | lunch vitamin-b12=1.1, dinner vitamin-b12=1
            vitamin-b12-each-day        | lunch vitamin-b12=1.1                 | lunch vitamin-b12=1.3
            sodium-mean                 | lunch sodium=2301                     | lunch sodium=2299
            sodium-each-day             | lunch sodium=2761                     | lunch sodium=2759
            calcium-absorbable-mean     | lunch calcium=899 + calcium=500 high-oxalate | lunch calcium=901
            calcium-absorbable-each-day | lunch calcium=629 + calcium=500 high-oxalate | lunch calcium=631
            energy-of-the-meal          | breakfast energy=299, lunch energy=600, dinner energy=600, snack energy=200 \
            | breakfast energy=301, lunch energy=600, dinner energy=600, snack energy=200
            energy-of-the-meal          | breakfast energy=701, lunch energy=600, dinner energy=600, snack energy=200 \
            | breakfast energy=699, lunch energy=600, dinner energy=600, snack energy=200
            energy-of-the-meal          | breakfast energy=500, lunch energy=439, dinner energy=600, snack energy=200 \
            | breakfast energy=500, lunch energy=441, dinner energy=600, snack energy=200
            energy-of-the-meal          | breakfast energy=500, lunch energy=600, dinner energy=841, snack energy=200 \
            | breakfast energy=500, lunch energy=600, dinner energy=839, snack energy=200
            energy-of-the-meal          | breakfast energy=500, lunch energy=600, dinner energy=600, snack energy=79 \
            | breakfast energy=500, lunch energy=600, dinner energy=600, snack energy=81
            protein-of-main-meals       | lunch protein=14.9, dinner protein=15.1 | lunch protein=15.1, dinner protein=15.1
            protein-of-main-meals       | lunch protein=15.1, dinner protein=14.9 | lunch protein=10.1 + protein=5, dinner protein=15.1
            protein-of-breakfast        | breakfast protein=9.9                 | breakfast protein=10.1
            one-starch-a-meal           | lunch starchy + starchy               | lunch starchy, dinner starchy
            one-starch-a-meal           | dinner starchy + starchy              | breakfast starchy + starchy
            one-drink-a-meal            | lunch role:milk + role:juice          | lunch role:milk, dinner role:juice
            one-drink-a-meal            | snack role:tea + role:smoothie        | breakfast role:milk + role:coffee
            fruit-and-vegetables        | lunch produce=399                     | lunch produce=300, snack produce=101
            milk-at-most-three-cups     | breakfast milk=400, dinner milk=333   | breakfast milk=400, dinner milk=332
            """
            .lines().toList();

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void a_day_breaks_the_rule_and_its_neighbour_does_not(String example) {
        var cells = example.split("\\|");
        assertThat(menu(cells[1].strip()).broken()).contains(cells[0].strip());
        assertThat(menu(cells[2].strip()).broken()).doesNotContain(cells[0].strip());
    }

    @Test
    void every_hard_rule_has_its_example() {
        var shown = EXAMPLES.stream().map(example -> example.split("\\|")[0].strip()).collect(Collectors.toSet());
        var rules = MenuRules.of(ProblemDraft.problem().made(), Seeds.NO_WEIGHTS).stream().filter(LinearRule::hard)
                .map(LinearRule::id).collect(Collectors.toSet());
        assertThat(shown).isEqualTo(rules);
    }

    @Test
    void a_bad_day_is_not_made_up_for_by_a_good_one() {
        assertThat(menu("lunch magnesium=200 / lunch magnesium=500").broken()).contains("magnesium-each-day")
                .doesNotContain("magnesium-mean");
    }

    @Test
    void the_mean_is_over_all_days() {
        assertThat(menu("lunch magnesium=250 / lunch magnesium=349").broken()).contains("magnesium-mean");
        assertThat(menu("lunch magnesium=250 / lunch magnesium=351").broken()).doesNotContain("magnesium-mean",
                "magnesium-each-day");
    }

    @Test
    void a_vegan_breakfast_needs_less_protein() {
        assertThat(menu("breakfast protein=7.1", ProblemDraft.problem().vegan()).broken()).doesNotContain("protein-of-breakfast");
        assertThat(menu("breakfast protein=6.9", ProblemDraft.problem().vegan()).broken()).contains("protein-of-breakfast");
    }

    @Test
    void who_eats_fewer_meals_eats_larger_ones() {
        assertThat(menu("breakfast energy=600, dinner energy=1340", ProblemDraft.problem().meals(BREAKFAST, DINNER)).broken())
                .doesNotContain("energy-of-the-meal");
        assertThat(menu("breakfast energy=600, dinner energy=1350", ProblemDraft.problem().meals(BREAKFAST, DINNER)).broken())
                .contains("energy-of-the-meal");
    }

    @Test
    void each_of_two_snacks_may_be_smaller() {
        var twoSnacks = ProblemDraft.problem().meals(SNACK, LUNCH, SNACK);
        assertThat(menu("lunch energy=600, snack energy=61", twoSnacks).broken()).doesNotContain("energy-of-the-meal");
        assertThat(menu("lunch energy=600, snack energy=59", twoSnacks).broken()).contains("energy-of-the-meal");
    }

    @Test
    void a_need_that_supplements_cover_is_none() {
        var supplemented = Stream.of("magnesium", "calcium", "vitamin-d", "vitamin-b12")
                .map(nutrient -> new NutrientBound(nutrient, 0, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY)).toList();
        assertThat(menu("lunch plain", ProblemDraft.problem().bounds(supplemented)).broken()).noneMatch(
                rule -> supplemented.stream().anyMatch(bound -> rule.startsWith(bound.nutrient())));
    }

    @Test
    void a_need_that_supplements_almost_cover_does_not_overflow() {
        var left = List.of(new NutrientBound("magnesium", 0.01, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY),
                new NutrientBound("calcium", 0.01, 1000, 0, 1200));
        var fortnight = String.join(" / ", Collections.nCopies(14, "lunch magnesium=800 calcium=999"));
        assertThat(menu(fortnight, ProblemDraft.problem().bounds(left)).broken()).doesNotContain("magnesium-mean", "calcium-mean",
                "calcium-each-day", "calcium-absorbable-mean");
    }

    @Test
    void what_is_missing_is_said_in_the_unit_of_the_rule() {
        var shortfalls = menu("lunch magnesium=200 protein=5 / lunch magnesium=300 protein=100").shortfalls();
        assertThat(shortfalls).anySatisfy(shortfall -> {
            assertThat(shortfall.rule()).isEqualTo("magnesium-mean");
            assertThat(shortfall.missing()).isCloseTo(50, within(0.1));
            assertThat(shortfall.required()).isEqualTo(300);
        });
        assertThat(shortfalls.stream().filter(each -> each.rule().equals("protein-of-main-meals")).map(Shortfall::missing))
                .anySatisfy(missing -> assertThat(missing).isCloseTo(10, within(0.1)));
    }
}
