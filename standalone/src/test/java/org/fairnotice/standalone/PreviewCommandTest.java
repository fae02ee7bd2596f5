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
