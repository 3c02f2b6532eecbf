package org.crampwise.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.Violations;
import org.crampwise.catalog.seeding.Seeds;
import org.junit.jupiter.api.Test;

class FoodRulesTest {

    private final FoodReading reading = new FoodReading(new Nutrients());

    @Test
    void every_seed_reads_as_itself_and_passes_the_rules() {
        var failed = new ArrayList<String>();
        for (var seed : Seeds.read()) {
            var violations = new Violations();
            var read = reading.read(FoodDocument.of(seed), seed.id(), violations);
            violations.found().forEach(violation -> failed.add(seed.id() + " " + violation.place() + " " + violation.message()));
            read.ifPresent(food -> assertThat(food.digest()).as(seed.id()).isEqualTo(seed.digest()));
        }
        assertThat(failed).isEmpty();
    }
}
