package org.crampwise.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.crampwise.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rooms_have_no_circles = slices().matching("org.crampwise.catalog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_sees_the_problems = noClasses().that().resideOutsideOfPackage("..problem..")
            .should().dependOnClassesThat().resideInAPackage("org.crampwise.catalog.problem..");

    @ArchTest
    static final ArchRule foods_know_nothing_of_those_who_use_them = noClasses().that()
            .resideInAnyPackage("..food..", "..nutrient..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.crampwise.catalog.source..", "org.crampwise.catalog.seeding..", "org.crampwise.catalog.export..",
                    "org.crampwise.catalog.dish..", "org.crampwise.catalog.history..", "org.crampwise.catalog.editing..",
                    "org.crampwise.catalog.imports..");

    @ArchTest
    static final ArchRule nutrients_know_no_foods = noClasses().that().resideInAPackage("..nutrient..")
            .should().dependOnClassesThat().resideInAPackage("org.crampwise.catalog.food..");

    @ArchTest
    static final ArchRule seeds_are_read_without_http = noClasses().that().resideInAPackage("..seeding..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "org.crampwise.catalog.request..");

    @ArchTest
    static final ArchRule only_entities_and_searches_speak_to_the_database = noClasses()
            .that().doNotBelongToAnyOf(Food.class, CatalogRevision.class)
            .and().haveSimpleNameNotEndingWith("FoodSearch")
            .should().dependOnClassesThat().resideInAnyPackage("org.hibernate..");

    @ArchTest
    static final ArchRule http_belongs_to_resources_problems_and_requests = noClasses()
            .that().haveSimpleNameNotEndingWith("Resource").and()
            .resideOutsideOfPackages("..problem..", "..request..", "..access..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should().haveSimpleNameNotEndingWith("Impl")
            .andShould().haveSimpleNameNotEndingWith("Manager")
            .andShould().haveSimpleNameNotEndingWith("Helper")
            .andShould().haveSimpleNameNotEndingWith("Util")
            .andShould().haveSimpleNameNotEndingWith("Utils")
            .andShould().haveSimpleNameNotEndingWith("Dto")
            .andShould().haveSimpleNameNotEndingWith("Mapper")
            .andShould().haveSimpleNameNotEndingWith("Base");
}
