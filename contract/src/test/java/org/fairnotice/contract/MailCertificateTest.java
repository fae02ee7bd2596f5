package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that OpenSSL made, valid for a year from November 2026. */
class MailCertificateTest {

    private static final Instant NOW = Instant.parse("2026-12-24T12:00:00Z");

    @Test
    void readsPemAndBase64() throws IOException {
        String pem = pem("acme");
        var certificate = MailCertificate.parse(pem);

        assertThat(MailCertificate.parse(certificate.base64())).isEqualTo(certificate);
        assertThat(MailCertificate.parse(pem.replace("\n", "\r\n"))).isEqualTo(certificate);
        assertThat(certificate.base64()).matches("[A-Za-z0-9+/]+=*");
        assertThat(certificate.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(certificate.toString()).doesNotContain("acme").contains(certificate.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MIIB", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"})
    void saysThatItIsNone(String text) {
        assertThatThrownBy(() -> MailCertificate.parse(text))
                .hasMessage("is not one certificate, in PEM or in Base64 of DER");
    }

    @Test
    void takesOneAlone() throws IOException {
        String two = pem("acme") + pem("old-style");

        assertThatThrownBy(() -> MailCertificate.parse(two)).hasMessageStartingWith("is not one certificate");
    }

    @Test
    void namesTheAddressesOfBothPlaces() throws IOException {
        assertThat(MailCertificate.parse(pem("acme")).addresses()).containsExactly("legal@acme.example");
        assertThat(MailCertificate.parse(pem("old-style")).addresses()).containsExactly("legal@acme.example");
    }

    static Stream<Arguments> saysWhyNothingCanBeEncryptedToIt() {
        return Stream.of(
                argumentSet("good", "acme", "legal@ACME.example", NOW, null),
                argumentSet("without purposes", "old-style", "legal@acme.example", NOW, null),
                argumentSet("another's", "acme", "boss@acme.example", NOW, "does not name the contact's address"),
                argumentSet("expired", "acme", "legal@acme.example", NOW.plusSeconds(365 * 86_400L), "and not now"),
                argumentSet("not yet valid", "acme", "legal@acme.example", Instant.EPOCH, "and not now"),
                argumentSet(
                        "for signatures", "signs-only", "legal@acme.example", NOW, "is not meant for encrypting mail"),
                argumentSet("for servers", "server", "legal@acme.example", NOW, "is not meant for encrypting mail"),
                argumentSet("too short", "short", "legal@acme.example", NOW, "must be of an RSA key of 2048 bits"),
                argumentSet("of an EC key", "ec", "legal@acme.example", NOW, "must be of an RSA key of 2048 bits"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhyNothingCanBeEncryptedToIt(String name, String address, Instant now, @Nullable String reason)
            throws IOException {
        String objection = MailCertificate.parse(pem(name)).objection(address, now);

        if (reason == null) {
            assertThat(objection).isNull();
        } else {
            assertThat(objection).contains(reason);
        }
    }

    private static String pem(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/certificates", name + ".pem"));
    }
}
