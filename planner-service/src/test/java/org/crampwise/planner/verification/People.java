package org.crampwise.planner.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * 240 fixed people whose plans are made and verified together: each adult stage of life with each diet, once without any
 * exclusion, once without lactose, gluten and nuts, small and inactive or large and active in turns (224); and for each diet and
 * exclusion one who leaves out something more (16). Always the same, in the same order.
 */
public final class People {

    private static final List<String> DIETS = List.of("omnivore", "pescatarian", "vegetarian", "vegan");
    private static final String FIRST_DAY = "2026-11-23";

    /** A person by name, and the body of their `POST /v1/plans`. */
    public record Person(String name, ObjectNode request) {
        @Override
        public String toString() {
            return name;
        }
    }

    private enum Stage {
        MAN_18("male", 18),
        MAN_25("male", 25),
        MAN_40("male", 40),
        MAN_60("male", 60),
        MAN_75("male", 75),
        WOMAN_18("female", 18),
        WOMAN_25("female", 25),
        WOMAN_40("female", 40),
        WOMAN_60("female", 60),
        WOMAN_75("female", 75),
        PREGNANT_27("female", 27),
        PREGNANT_35("female", 35),
        LACTATING_28("female", 28),
        LACTATING_36("female", 36);

        private final String sex;
        private final int age;

        Stage(String sex, int age) {
            this.sex = sex;
            this.age = age;
        }

        boolean isPregnant() {
            return name().startsWith("PREGNANT");
        }

        boolean isLactating() {
            return name().startsWith("LACTATING");
        }
    }

    private enum Exclusion {
        NOTHING,
        LACTOSE("lactose"),
        GLUTEN("gluten"),
        NUTS("tree-nut", "peanut");

        private final List<String> allergens;

        Exclusion(String... allergens) {
            this.allergens = List.of(allergens);
        }
    }

    /** What one leaves out besides, by diet and exclusion; each is an allergen that this diet may meet. */
    private static final List<List<String>> MORE = List.of(
            List.of("fish", "egg", "crustacean", "sesame"), List.of("crustacean", "mollusc", "sesame", "egg"),
            List.of("egg", "sesame", "celery", "mustard"), List.of("sesame", "mustard", "celery", "sulphite"));

    private People() {}

    public static List<Person> all() {
        var people = new ArrayList<Person>();
        for (var stage : Stage.values()) {
            for (int diet = 0; diet < DIETS.size(); diet++) {
                for (var exclusion : Exclusion.values()) {
                    boolean large = (stage.ordinal() + diet + exclusion.ordinal()) % 2 == 1;
                    people.add(person(stage, diet, exclusion, large, List.of()));
                }
            }
        }
        var stages = Stage.values();
        for (int diet = 0; diet < DIETS.size(); diet++) {
            for (var exclusion : Exclusion.values()) {
                // steps of three meet every stage
                int turn = 4 * diet + exclusion.ordinal();
                people.add(person(stages[(3 * turn + 1) % stages.length], diet, exclusion, turn % 2 == 0,
                        List.of(MORE.get(diet).get(exclusion.ordinal()))));
            }
        }
        return List.copyOf(people);
    }

    private static Person person(Stage stage, int diet, Exclusion exclusion, boolean large, List<String> more) {
        var name = "%s, %s%s%s, %s".formatted(words(stage), DIETS.get(diet),
                exclusion == Exclusion.NOTHING ? "" : " without " + words(exclusion),
                more.isEmpty() ? "" : " and without " + String.join(" and ", more),
                large ? "large and active" : "small and inactive");
        var request = JsonNodeFactory.instance.objectNode();
        var profile = body(request.putObject("profile"), stage, large);
        profile.put("diet", DIETS.get(diet));
        exclusion.allergens.forEach(profile.withArray("/without")::add);
        more.forEach(profile.withArray("/without")::add);
        request.put("startDate", FIRST_DAY).put("days", 7).put("seed", 1);
        return new Person(name, request);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ObjectNode body(ObjectNode profile, Stage stage, boolean large) {
        boolean man = stage.sex.equals("male");
        profile.put("age", stage.age).put("sex", stage.sex).put("heightCm", (man ? 165 : 155) + (large ? 22 : 0))
                .put("weightKg", (man ? 60 : 52) + (large ? 28 : 0)).put("activity", large ? "active" : "inactive")
                .put("referenceSet", "us-dri");
        if (stage.isPregnant()) {
            profile.putObject("pregnancy").put("gestationWeeks", large ? 30 : 16).put("bmiBefore", large ? 24 : 20.5);
        }
        if (stage.isLactating()) {
            profile.putObject("lactation").put("monthsSinceBirth", large ? 4 : 9);
        }
        profile.putObject("health").put("answered", true);
        return profile;
    }
}
