package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.fairnotice.intake.DocumentStores;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.document.DocumentReaders;
import org.fairnotice.intake.document.Papers;
import org.fairnotice.intake.sender.AgencyDirectory;
import org.fairnotice.intake.sender.DkimSettings;
import org.fairnotice.intake.sender.OpenSsl;
import org.fairnotice.intake.sender.SenderCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed is read as if it were not, and what is encrypted goes to a person. */
class SecuredMailTest {

    private static final String TEXT = "Content-Type: text/plain\r\n\r\nDocket: 26-1\r\nIt is ordered.\r\n";
    private static final String PLAIN = OpenSsl.HEADERS + "Content-Type: text/plain\r\n\r\n";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private static Path folder;

    private static OpenSsl openSsl;

    @BeforeAll
    static void certify() throws Exception {
        openSsl = OpenSsl.in(Files.createDirectory(folder.resolve("keys")));
        openSsl.certified("clerk", "clerk@court.example", "emailProtection");
    }

    @Test
    void readsASignedMailAndNotItsSignature() throws Exception {
        RequestReceived event = read(openSsl.signed(TEXT, "clerk"));

        assertThat(event.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.text()).contains("It is ordered."));
    }

    @Test
    void readsWhatASignatureHolds() throws Exception {
        RequestReceived event = read(openSsl.signed(TEXT, "clerk", "-nodetach"));

        assertThat(event.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.text()).contains("It is ordered."));
    }

    @Test
    void readsAFileThatWasSignedByItself() throws Exception {
        Path pdf = Files.write(folder.resolve("order.pdf"), Papers.pdf("It is ordered"));
        byte[] signed = openSsl.signedFile(pdf, "clerk");
        String mail =
                OpenSsl.HEADERS + "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; name=order.pdf.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(signed);

        assertThat(read(mail).documents()).singleElement().satisfies(document -> {
            assertThat(document.name()).isEqualTo("order.pdf");
            assertThat(document.text()).contains("It is ordered");
        });
    }

    @Test
    void readsTheWordsOfATextSignedInClear() {
        RequestReceived event = read(PLAIN + "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n"
                + "Docket: 26-1\r\n- -----\r\nIt is ordered.\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\nAAAA"
                + "\r\n-----END PGP SIGNATURE-----\r\nP.S. Not signed.\r\n");

        assertThat(event.documents().stream().map(Document::text))
                .containsExactly("Docket: 26-1\n-----\nIt is ordered.\nP.S. Not signed.\n");
    }

    @Test
    void givesWhatIsEncryptedToAPerson() throws Exception {
        String pgp = OpenSsl.HEADERS + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";"
                + " boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--b--\r\n";

        assertThat(reasons(openSsl.encrypted(TEXT, "clerk")))
                .containsExactly("is encrypted (S/MIME): only a person who has the key can read it");
        assertThat(reasons(pgp)).containsExactly("is encrypted (PGP): only a person who has the key can read it");
        assertThat(reasons(PLAIN + "-----BEGIN PGP MESSAGE-----\r\n\r\nAAAA\r\n-----END PGP MESSAGE-----\r\n"))
                .containsExactly("holds an encrypted message (PGP): only a person who has the key can read it");
    }

    @Test
    void saysOfWhatCallsItselfSmimeThatItIsNot() {
        String mail =
                OpenSsl.HEADERS + "Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nIt is ordered.\r\n";

        assertThat(reasons(mail)).containsExactly("should be S/MIME and is not");
    }

    @Test
    void takesInAnAutomaticMailThatMayBeProcessAndBelievesNobody() {
        String verified = "Authentication-Results: mx.provider.example; dkim=pass header.d=court.example\r\n";

        RequestReceived event = read(verified + "Auto-Submitted: auto-generated\r\n" + PLAIN + "Docket: 26-1\r\n");

        assertThat(event.sender().status()).isEqualTo(Status.UNVERIFIED);
        assertThat(event.sender().reasons())
                .first()
                .isEqualTo("a machine seems to have written the mail (Auto-Submitted is not \"no\"), "
                        + "but it claims to come from a known agency");
    }

    private List<String> reasons(String mail) {
        return read(mail).documents().stream()
                .map(Document::unreadable)
                .filter(reason -> reason != null)
                .map(String::valueOf)
                .toList();
    }

    private RequestReceived read(String mail) {
        try (DocumentReader documents = DocumentReaders.open();
                var stores = new DocumentStores(folder)) {
            var senders = SenderCheck.of(
                            AgencyDirectory.of(Map.of("court.example", "The Court"), null),
                            List.of(),
                            DkimSettings.off())
                    .trusting(List.of("mx.provider.example"));
            var reader = new MailReader(
                    new LegalRequestFormat(), documents, senders, stores.store(), InstantSource.fixed(NOON));
            byte[] raw = mail.getBytes(StandardCharsets.UTF_8);
            return switch (reader.read(raw, MailContent.of(raw), NOON)) {
                case MailReader.Mail.Request(var event) -> event;
                case MailReader.Mail.Unreadable(var event) -> event;
                case MailReader.Mail.Automatic() -> throw new AssertionError("put away");
            };
        }
    }
}
