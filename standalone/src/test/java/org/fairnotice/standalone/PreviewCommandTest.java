package org.fairnotice.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesEachNoticeInEachLanguageInTheProvidersName() throws IOException {
        Path config = Files.writeString(folder.resolve("fairnotice.yml"), """
                fairnotice:
                  notifier:
                    provider:
                      name: Acme Hosting
                """);

        Path index = PreviewCommand.write(config, folder.resolve("out"));

        for (String language : new String[] {"en", "de", "fr", "es"}) {
            String name = language + "-national-security-letter";
            assertThat(index).content().contains(name + ".html", name + "-little-known.txt", name + ".eml");
            assertThat(index.resolveSibling(name + ".txt")).content().contains("Acme Hosting", "3:26-mj-70812");
            assertThat(index.resolveSibling(name + ".html")).content().contains("<html lang=\"" + language + "\"");
            assertThat(index.resolveSibling(name + ".eml")).content().contains("multipart/alternative");
        }
    }

    @Test
    void writesThePageOnWhichANoticeIsCheckedWhereCodesAreTold() throws IOException {
        Path config = Files.writeString(folder.resolve("codes.yml"), """
                fairnotice.notifier:
                  provider.verification-page: acme.example/verify
                  verification.key-file: only-named-here
                """);

        Path index = PreviewCommand.write(config, folder.resolve("out"));

        assertThat(index).content().contains("es-verification-found.html");
        assertThat(index.resolveSibling("en-subpoena.txt"))
                .content()
                .contains("acme.example/verify")
                .containsPattern("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
        assertThat(index.resolveSibling("de-verification-form.html")).content().contains("acme.example/verify");
        assertThat(folder.resolve("only-named-here")).doesNotExist();
    }

    @Test
    void refusesTemplatesThatCannotSayEverySample() throws IOException {
        Files.createDirectories(folder.resolve("templates", "fr"));
        Files.writeString(folder.resolve("templates/fr/subject.ftl"), "${dockets}");
        Path config = Files.writeString(
                folder.resolve("fairnotice.properties"),
                "fairnotice.notifier.templates-folder=" + folder.resolve("templates"));

        assertThatThrownBy(() -> PreviewCommand.write(config, folder.resolve("out")))
                .hasMessageContaining("template fr/subject.ftl, line 1, column 3");
    }
}
