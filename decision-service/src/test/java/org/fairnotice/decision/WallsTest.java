package org.fairnotice.decision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fairnotice.decision");

    private static final String[] CORE = {
        "org.fairnotice.decision.gag..", "org.fairnotice.decision.policy..", "org.fairnotice.decision.casefile.."
    };

    @Test
    void theCoreKnowsOnlyTheContractAndThePlatform() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "org.fairnotice.contract..",
                        CORE[0],
                        CORE[1],
                        CORE[2])
                .check(SERVICE);
    }

    @Test
    void theCoreIsToldTheTimeAndNeverAsksForIt() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SERVICE);
    }

    @Test
    void noOtherServiceIsKnownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fairnotice.intake..", "org.fairnotice.notifier..", "org.fairnotice.console..")
                .check(SERVICE);
    }

    @Test
    void thePackagesDependOnEachOtherInOneDirection() {
        slices().matching("org.fairnotice.decision.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }
}
