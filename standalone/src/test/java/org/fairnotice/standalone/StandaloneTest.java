package org.fairnotice.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** All of it in one JVM. */
class StandaloneTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void becomesReadyKeepsItsSecretsAndHasItsFolderForItself() throws Exception {
        try (var standalone = Standalone.start(folder, null, Ports.FREE, Map.of());
                var readiness = new Readiness(standalone.addresses())) {
            assertThat(readiness.await(Duration.ofMinutes(1))).isEmpty();

            Path token = standalone.addresses().tokenFile();
            assertThat(page(standalone.addresses(), "/letters", token)).contains("/letters/de/reminder");
            assertThat(page(standalone.addresses(), "/letters/de/reminder", token))
                    .contains("Wir haben noch keine Antwort auf unsere Mitteilung");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            assertThat(standalone.addresses().describe(folder))
                    .contains(token.toString())
                    .doesNotContain(Files.readString(token).strip());
            assertThatThrownBy(() -> Standalone.start(folder, null, Ports.FREE, Map.of()))
                    .hasMessageContaining("another Fairnotice runs on the data folder");
            new RunningFile(folder).write(standalone.addresses());
            assertThat(new CommandLine(new ReconcileCommand()).execute("--data", folder.toString()))
                    .isZero();
        }
    }

    private static String page(Addresses addresses, String path, Path token) throws Exception {
        var request = HttpRequest.newBuilder(addresses.console().resolve(path))
                .header("Authorization", "Bearer " + Files.readString(token).strip())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void namesTheSettingThatIsWrong() throws Exception {
        Path config = Files.writeString(folder.resolve("wrong.yml"), "fairnotice.policy.permit-life: banana\n");

        assertThatThrownBy(() -> Standalone.start(folder.resolve("data"), config, Ports.FREE, Map.of()))
                .hasMessageContaining("fairnotice.policy.permit-life")
                .hasMessageContaining("banana");
    }

    @Test
    void saysWhichServicesAreNotThere() throws Exception {
        var nobody = URI.create("http://127.0.0.1:1");
        try (var readiness = new Readiness(
                new Addresses(nobody, nobody, nobody, nobody, "", -1, -1, Standalone.LEGAL_INBOX, folder))) {
            assertThat(readiness.await(Duration.ZERO))
                    .containsExactly("intake-service", "decision-service", "notifier-service", "console-service");
        }
    }
}
