package org.crampwise.planner.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The second opinion is one only if it does not listen to the first. */
@AnalyzeClasses(packages = "org.crampwise.planner.verification", importOptions = ImportOption.DoNotIncludeTests.class)
class VerificationIndependenceTest {

    @ArchTest
    static final ArchRule verification_shares_no_code_with_the_model = classes()
            .that().haveSimpleNameNotEndingWith("Resource")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "com.fasterxml.jackson..", "org.crampwise.planner.verification");
}
