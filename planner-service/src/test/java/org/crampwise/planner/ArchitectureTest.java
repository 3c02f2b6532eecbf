package org.crampwise.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.crampwise.planner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PLANNER = "org.crampwise.planner.";

    @ArchTest
    static final ArchRule pure_packages_know_only_java = classes()
            .that().resideInAnyPackage(PLANNER + "nutrition", PLANNER + "request", PLANNER + "person", PLANNER + "screening")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", PLANNER + "nutrition", PLANNER + "request", PLANNER + "person",
                    PLANNER + "screening");

    @ArchTest
    static final ArchRule nutrition_knows_nobody = noClasses().that().resideInAPackage(PLANNER + "nutrition")
            .should().dependOnClassesThat().resideInAnyPackage(PLANNER + "request", PLANNER + "person", PLANNER + "screening");

    @ArchTest
    static final ArchRule people_do_not_know_screening = noClasses().that()
            .resideInAnyPackage(PLANNER + "request", PLANNER + "person")
            .should().dependOnClassesThat().resideInAPackage(PLANNER + "screening");

    @ArchTest
    static final ArchRule profiles_know_people_and_nothing_of_plans = noClasses().that().resideInAPackage(PLANNER + "profile")
            .should().dependOnClassesThat()
            .resideInAnyPackage(PLANNER + "target..", PLANNER + "menu..", PLANNER + "plan..", PLANNER + "catalog..");

    @ArchTest
    static final ArchRule the_diary_knows_profiles_and_rules_and_nothing_of_plans = noClasses().that()
            .resideInAPackage(PLANNER + "diary").should().dependOnClassesThat()
            .resideInAnyPackage(PLANNER + "target..", PLANNER + "menu..", PLANNER + "plan..", PLANNER + "catalog..",
                    PLANNER + "solver..");

    @ArchTest
    static final ArchRule nobody_leans_on_habit_cards_or_exports = noClasses().that()
            .resideOutsideOfPackages(PLANNER + "habit", PLANNER + "export")
            .should().dependOnClassesThat().resideInAnyPackage(PLANNER + "habit", PLANNER + "export");

    @ArchTest
    static final ArchRule targets_do_not_know_menus = noClasses().that().resideInAPackage(PLANNER + "target")
            .should().dependOnClassesThat()
            .resideInAnyPackage(PLANNER + "menu..", PLANNER + "solver..", PLANNER + "plan..", PLANNER + "catalog..");

    @ArchTest
    static final ArchRule what_is_shown_of_a_plan_neither_plans_nor_asks_the_catalog = noClasses().that()
            .resideInAnyPackage(PLANNER + "report", PLANNER + "shopping", PLANNER + "calendar", PLANNER + "kitchen")
            .should().dependOnClassesThat()
            .resideInAnyPackage(PLANNER + "solver..", PLANNER + "naturalness..", PLANNER + "catalog..");

    @ArchTest
    static final ArchRule nobody_leans_on_what_is_shown_of_a_plan = noClasses().that()
            .resideOutsideOfPackages(PLANNER + "report", PLANNER + "shopping", PLANNER + "calendar", PLANNER + "kitchen",
                    PLANNER + "export", PLANNER + "explanation")
            .should().dependOnClassesThat()
            .resideInAnyPackage(PLANNER + "report", PLANNER + "shopping", PLANNER + "calendar", PLANNER + "kitchen",
                    PLANNER + "explanation");

    @ArchTest
    static final ArchRule rooms_have_no_circles = slices().matching(PLANNER + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule http_stays_at_the_door = noClasses()
            .that().haveSimpleNameNotEndingWith("Resource").and().haveSimpleNameNotEndingWith("Client")
            .and().resideOutsideOfPackages(PLANNER + "problem..", PLANNER + "access..")
            .should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Mapper|Base)(\\$.*)?$")
            .orShould().haveNameMatching(".*Abstract\\w*Service(\\$.*)?$");
}
