package org.fairnotice.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void noOtherServiceIsKnownHereAndNothingIsEverWrittenToATopic() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.fairnotice.intake..",
                        "org.fairnotice.decision..",
                        "org.fairnotice.notifier..",
                        "org.apache.kafka.clients.producer..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.fairnotice.console"));
    }
}
