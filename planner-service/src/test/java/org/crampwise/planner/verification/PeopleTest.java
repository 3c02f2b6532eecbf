package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.crampwise.planner.verification.People.Person;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void there_are_240_people_each_with_a_name_of_their_own() {
        assertThat(People.all()).hasSize(240).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(People.all()).extracting(Person::request).doesNotHaveDuplicates();
    }

    @Test
    void every_stage_of_life_meets_every_diet_and_every_diet_every_exclusion() {
        var stages = People.all().stream().map(person -> person.name().split(",")[0]).collect(Collectors.toSet());
        assertThat(stages).hasSize(14);
        assertThat(People.all().stream().map(person -> person.name().split(",")[0] + profile(person, "diet")).distinct())
                .hasSize(56);
        assertThat(People.all().stream().map(person -> profile(person, "diet") + profile(person, "without")).distinct())
                .hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void small_and_large_are_as_many() {
        assertThat(People.all().stream().filter(person -> person.name().endsWith("large and active"))).hasSize(120);
    }

    @Test
    void nobody_is_refused_or_held() {
        assertThat(People.all()).allSatisfy(person -> {
            var eater = Eater.of(person.request().path("profile"), Map.of());
            assertThat(eater.age()).isGreaterThanOrEqualTo(18);
            assertThat(eater.bmi()).isBetween(18.5, 30.0);
            assertThat(eater.healthAnswered()).isTrue();
            assertThat(Set.of("omnivore", "pescatarian", "vegetarian", "vegan")).contains(eater.diet());
        });
    }

    private static String profile(Person person, String field) {
        return person.request().path("profile").path(field).toString();
    }
}
