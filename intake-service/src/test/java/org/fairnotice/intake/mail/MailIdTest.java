package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.fairnotice.intake.DocumentStores;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.document.DocumentReaders;
import org.fairnotice.intake.sender.AgencyDirectory;
import org.fairnotice.intake.sender.DkimSettings;
import org.fairnotice.intake.sender.SenderCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ids of mails: a change would make a second case of each mail that is read again. */
class MailIdTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final DocumentStores stores;
    private final MailReader reader;

    MailIdTest(@TempDir Path folder) {
        stores = new DocumentStores(folder);
        reader = new MailReader(
                new LegalRequestFormat(),
                DocumentReaders.open(),
                SenderCheck.of(AgencyDirectory.of(Map.of(), null), List.of(), DkimSettings.off()),
                stores.store(),
                InstantSource.fixed(NOON));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void staysTheSameForEver() {
        assertThat(id("Message-ID: <1@court.example>\r\n\r\nDocket: 7\r\n"))
                .isEqualTo("req-fc494c742ed8fbf6a6c5be170e004c72");
        assertThat(
                        id(
                                "Message-ID: <1@court.example>\r\nContent-Type: multipart/mixed; boundary=never\r\n\r\nno parts\r\n"))
                .isEqualTo("req-fa4f7268185fbaf3b206bfe6470228c3");
        assertThat(reader.tooLarge("<1@court.example>", 30_000_000, "0".repeat(64), "25MB", NOON)
                        .requestId()
                        .value())
                .isEqualTo("req-aeeb95ef7e505b18405ee2484dfe0ade");
    }

    @Test
    void doesNotDependOnWhatServersDoToAMail() {
        assertThat(id("Received: by one\r\nMessage-ID: <1@court.example>\r\n\r\nDocket: 7\r\n\r\n"))
                .isEqualTo(id("Message-ID: <1@court.example>\n\nDocket: 7\n"));
    }

    private String id(String mail) {
        byte[] raw = mail.getBytes(StandardCharsets.UTF_8);
        return switch (reader.read(raw, MailContent.of(raw), NOON)) {
            case MailReader.Mail.Request(var event) -> event.requestId().value();
            case MailReader.Mail.Unreadable(var event) -> event.requestId().value();
            case MailReader.Mail.Automatic() -> "automatic";
        };
    }
}
