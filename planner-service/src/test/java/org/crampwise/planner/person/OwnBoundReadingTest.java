package org.crampwise.planner.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.Test;

class OwnBoundReadingTest {

    private static Map<String, Object> bound(String nutrient, Map<String, ?> fields) {
        var bound = new HashMap<String, Object>(Map.of("nutrient", nutrient, "reason", "Low at the last test", "author",
                "R. Miller, dietitian", "date", "2026-11-20"));
        bound.putAll(fields);
        return bound;
    }

    private static Map<String, Object> amount(Object value, String unit) {
        return Map.of("value", value, "unit", unit);
    }

    private static OwnBound read(Map<String, ?> bound) {
        return SeedPeople.person(Map.of("ownBounds", List.of(bound))).ownBounds().getFirst();
    }

    private static List<Violation> refused(Map<String, ?>... bounds) {
        return catchThrowableOfType(InvalidRequest.class, () -> SeedPeople.person(Map.of("ownBounds", List.of(bounds))))
                .violations();
    }

    @Test
    void a_bound_is_kept_in_the_unit_of_its_nutrient_with_who_set_it() {
        var bound = read(bound("magnesium", Map.of("lower", amount(0.4, "g"), "upper", amount(600, "mg"), "dailyFloor", 0.8)));
        assertThat(bound.lower()).contains(new Amount(400, Unit.mg));
        assertThat(bound.upper()).contains(new Amount(600, Unit.mg));
        assertThat(bound.dailyFloor()).contains(0.8);
        assertThat(bound.eachDay()).isFalse();
        assertThat(bound.origin()).isEqualTo("set by R. Miller, dietitian on 2026-11-20: Low at the last test");
    }

    @Test
    void a_slip_of_the_unit_is_asked_about() {
        var violation = refused(bound("magnesium", Map.of("lower", amount(320, "g")))).getFirst();
        assertThat(violation.pointer()).isEqualTo("/ownBounds/0/lower/value");
        assertThat(violation.message()).isEqualTo("is 320000 mg a day; plausible are 50 mg to 1500 mg: was mg meant?");
        assertThat(violation.nearest()).isEqualTo("mg");
        assertThat(refused(bound("potassium", Map.of("lower", amount(3.5, "mg")))).getFirst().nearest()).isEqualTo("g");
        assertThat(refused(bound("vitamin-d", Map.of("lower", amount(800, "ug")))).getFirst().message()).contains("plausible");
        assertThat(refused(bound("vitamin-d", Map.of("lower", amount(800, "IU")))).getFirst().message()).contains("divide by 40");
    }

    @Test
    void a_bound_says_why_who_and_when() {
        var bare = new HashMap<String, Object>(Map.of("nutrient", "calcium", "lower", amount(1200, "mg")));
        assertThat(refused(bare)).extracting(Violation::pointer).containsExactlyInAnyOrder("/ownBounds/0/reason",
                "/ownBounds/0/author", "/ownBounds/0/date");
    }

    @Test
    void what_cannot_be_bounded_or_bounds_nothing_is_refused() {
        assertThat(refused(bound("energy", Map.of("lower", amount(2000, "kcal")))).getFirst().pointer())
                .isEqualTo("/ownBounds/0/nutrient");
        assertThat(refused(bound("protein", Map.of("upper", amount(80, "g")))).getFirst().pointer())
                .isEqualTo("/ownBounds/0/upper");
        assertThat(refused(bound("calcium", Map.of())).getFirst().pointer()).isEqualTo("/ownBounds/0/lower");
        assertThat(refused(bound("iron", Map.of("window", "each-day"))).getFirst().pointer()).isEqualTo("/ownBounds/0/lower");
        assertThat(
                refused(bound("calcium", Map.of("lower", amount(1200, "mg"), "upper", amount(1000, "mg")))).getFirst().pointer())
                .isEqualTo("/ownBounds/0/upper");
        var calcium = bound("calcium", Map.of("lower", amount(1200, "mg")));
        assertThat(refused(calcium, calcium).getFirst().pointer()).isEqualTo("/ownBounds/1/nutrient");
        assertThat(Optional.of(read(bound("calcium", Map.of("window", "each-day"))).eachDay())).contains(true);
    }
}
