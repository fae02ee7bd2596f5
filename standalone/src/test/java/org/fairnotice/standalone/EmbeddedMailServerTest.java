package org.fairnotice.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMailServerTest {

    private static final String LEGAL = "legal@provider.example";
    private static final byte[] MAIL =
            "From: a@b.example\r\nTo: x@y.example\r\nSubject: s\r\n\r\nbody\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void keepsAcceptedMailsAcrossARestart(@TempDir Path folder) throws Exception {
        try (var server = start(folder)) {
            client(server).deliver(MAIL, LEGAL);
            client(server).deliver(MAIL, "customer@acme.example");
        }

        try (var server = start(folder)) {
            assertThat(client(server).count("customer@acme.example")).isEqualTo(1);
            assertThat(legalInbox(server, false)).isEqualTo(1);
        }
    }

    @Test
    void doesNotBringBackWhatWasExpunged(@TempDir Path folder) throws Exception {
        try (var server = start(folder)) {
            client(server).deliver(MAIL, LEGAL);
            client(server).deliver(MAIL, LEGAL);
            legalInbox(server, true);
        }

        try (var server = start(folder)) {
            assertThat(legalInbox(server, false)).isEqualTo(1);
            client(server).deliver(MAIL, LEGAL);
            assertThat(legalInbox(server, false)).isEqualTo(2);
        }
    }

    @Test
    void putsMailForADetailOfAMailboxIntoIt(@TempDir Path folder) throws Exception {
        try (var server = start(folder)) {
            client(server).deliver(MAIL, LEGAL.replace("@", "+token@"));
            client(server).deliver(MAIL, "nobody+here@acme.example");

            assertThat(legalInbox(server, false)).isEqualTo(1);
            assertThat(client(server).count("nobody+here@acme.example")).isEqualTo(1);
        }
    }

    @Test
    void makesNoFolderOutsideItsOwn(@TempDir Path folder) throws Exception {
        try (var server = start(folder.resolve("mail"))) {
            assertThatThrownBy(() -> client(server).deliver(MAIL, "\"../../escaped\"@acme.example"))
                    .hasMessageContaining("451");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/*escaped*");
    }

    @Test
    void tellsALegalInboxByItsPassword(@TempDir Path folder) throws Exception {
        try (var server = start(folder)) {
            assertThat(client(server).count(LEGAL))
                    .as("its address is not its password")
                    .isZero();
        }
    }

    private static int legalInbox(EmbeddedMailServer server, boolean expungeFirst) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), LEGAL, "secret");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            int count = inbox.getMessageCount();
            if (expungeFirst) {
                inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            }
            inbox.close(true);
            return count;
        }
    }

    private static EmbeddedMailServer start(Path folder) {
        return EmbeddedMailServer.start(folder, 0, 0, LEGAL, "secret");
    }

    private static MailClient client(EmbeddedMailServer server) {
        return new MailClient("127.0.0.1", server.smtpPort(), server.imapPort());
    }
}
