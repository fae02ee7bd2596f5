package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class ConsolePropertiesTest {

    @Test
    void theDefaultsAreThoseOfTheFile() throws Exception {
        ConsoleProperties properties = bind(Map.of());

        assertThat(properties.kafka().bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(properties.api().tokenFile()).isEqualTo(Path.of("api-token"));
        assertThat(properties.console().sessionLife()).isEqualTo(Duration.ofHours(8));
        assertThat(properties.console().pageSize()).isEqualTo(50);
        assertThat(properties.console().figuresInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(properties.console().databaseUrl()).startsWith("jdbc:h2:mem:");
        assertThat(properties.console().intakeUrl()).isNull();
        assertThat(properties.console().intakeTimeout()).isEqualTo(Duration.ofSeconds(75));
        assertThat(properties.console().lettersUrl()).isEqualTo(URI.create("http://127.0.0.1:8083/letters"));
    }

    @Test
    void everySettingCanBeOverridden() throws Exception {
        ConsoleProperties properties = bind(Map.of(
                "fairnotice.kafka.bootstrap-servers", "kafka:9092",
                "fairnotice.kafka.properties[security.protocol]", "SASL_SSL",
                "fairnotice.api.token-file", "/run/secrets/token",
                "fairnotice.console.session-life", "30m",
                "fairnotice.console.page-size", "10",
                "fairnotice.console.figures-interval", "5s",
                "fairnotice.console.intake-url", "http://intake:8081",
                "fairnotice.console.intake-timeout", "9s",
                "fairnotice.console.database-url", "jdbc:h2:file:/var/lib/console",
                "fairnotice.console.letters-url", "http://notifier:8083/letters"));

        assertThat(properties.kafka().clientSettings())
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("security.protocol", "SASL_SSL");
        assertThat(properties.api().tokenFile()).isEqualTo(Path.of("/run/secrets/token"));
        assertThat(properties.console())
                .isEqualTo(new ConsoleProperties.Work(
                        Duration.ofMinutes(30),
                        10,
                        Duration.ofSeconds(5),
                        "jdbc:h2:file:/var/lib/console",
                        URI.create("http://intake:8081"),
                        Duration.ofSeconds(9),
                        URI.create("http://notifier:8083/letters")));
    }

    @Test
    void whatCannotWorkIsRefusedByName() {
        assertThatThrownBy(() -> bind(Map.of("fairnotice.console.page-size", "0")))
                .hasRootCauseMessage("fairnotice.console.page-size: must be 1 to 1000, is 0");
        assertThatThrownBy(() -> bind(Map.of("fairnotice.console.session-life", "0s")))
                .rootCause()
                .hasMessageContaining("session-life");
    }

    private static ConsoleProperties bind(Map<String, Object> overrides) throws Exception {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(overrides)));
        List<org.springframework.core.env.PropertySource<?>> file =
                new YamlPropertySourceLoader().load("file", new ClassPathResource("console-service.yml"));
        file.forEach(environment.getPropertySources()::addLast);
        environment.getPropertySources().addLast(new MapPropertySource("random", Map.of("random.uuid", "u")));
        return Binder.get(environment)
                .bind("fairnotice", ConsoleProperties.class)
                .get();
    }
}
