package org.fairnotice.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses NOTIFIER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fairnotice.notifier");

    @Test
    void theServiceKnowsTheContractAndNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fairnotice.intake..", "org.fairnotice.decision..", "org.fairnotice.console..")
                .check(NOTIFIER);
    }

    @Test
    void handingOverKnowsMailAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("org.fairnotice.notifier.smtp")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.fairnotice.notifier.smtp",
                        "java..",
                        "javax.net..",
                        "jakarta.mail..",
                        "org.eclipse.angus..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(NOTIFIER);
    }

    @Test
    void writingKnowsNeitherKafkaNorSpring() {
        noClasses()
                .that()
                .resideInAPackage("org.fairnotice.notifier.letter")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework..")
                .check(NOTIFIER);
    }
}
