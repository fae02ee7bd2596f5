package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class InboxSettingsTest {

    @Test
    void comeFromTheEnvironmentOfAContainerWithTheirDefaults() {
        Map<String, InboxSettings> inboxes = bind(Map.of(
                "FAIRNOTICE_INTAKE_INBOXES_LEGAL_HOST", "mail",
                "FAIRNOTICE_INTAKE_INBOXES_LEGAL_USER", "legal@provider.example",
                "FAIRNOTICE_INTAKE_INBOXES_LEGAL_PASSWORD_FILE", "/run/secrets/mail-password",
                "FAIRNOTICE_INTAKE_INBOXES_SUBPOENAS_HOST", "mail",
                "FAIRNOTICE_INTAKE_INBOXES_SUBPOENAS_USER", "subpoenas@provider.example",
                "FAIRNOTICE_INTAKE_INBOXES_SUBPOENAS_TOKEN_FILE", "/run/secrets/token"));

        assertThat(inboxes).containsOnlyKeys("legal", "subpoenas");
        assertThat(inboxes.get("legal")).satisfies(legal -> {
            assertThat(legal.passwordFile()).hasToString("/run/secrets/mail-password");
            assertThat(legal.port()).isEqualTo(993);
            assertThat(legal.security()).isEqualTo(InboxSettings.Security.TLS);
            assertThat(legal.folder()).isEqualTo("INBOX");
            assertThat(legal.processedFolder()).isEqualTo("Processed");
            assertThat(legal.automaticFolder()).isEqualTo("Automatic");
            assertThat(legal.quarantineFolder()).isEqualTo("Quarantine");
            assertThat(legal.trustedAuthservIds()).isEmpty();
            assertThat(legal.pollInterval()).isEqualTo(Duration.ofSeconds(30));
            assertThat(legal.timeout()).isEqualTo(Duration.ofSeconds(20));
            assertThat(legal.maxSize()).isEqualTo(DataSize.ofMegabytes(25));
            assertThat(legal.stale()).isEqualTo(Duration.ofSeconds(110));
        });
    }

    @Test
    void haveOneSecretAndNoMore() {
        assertThatThrownBy(() -> bind(Map.of(
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_HOST", "mail",
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_USER", "legal",
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_PASSWORD_FILE", "a",
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_TOKEN_FILE", "b")))
                .rootCause()
                .hasMessage("of password-file, token-file and oauth2, an inbox has exactly one; here are 2");
    }

    @Test
    void neverMoveAMailToWhereItLay() {
        assertThatThrownBy(() -> bind(Map.of(
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_HOST", "mail",
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_USER", "legal",
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_PASSWORD_FILE", "a",
                        "FAIRNOTICE_INTAKE_INBOXES_LEGAL_PROCESSED_FOLDER", "INBOX")))
                .rootCause()
                .hasMessageStartingWith("folder: ");
    }

    private static Map<String, InboxSettings> bind(Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(environment)));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("fairnotice.intake.inboxes", Bindable.mapOf(String.class, InboxSettings.class))
                .get();
    }
}
