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
import java.util.Random;
import org.fairnotice.intake.DocumentStores;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.document.Canary;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.document.DocumentReaders;
import org.fairnotice.intake.document.HeapWatch;
import org.fairnotice.intake.document.Mutations;
import org.fairnotice.intake.document.Papers;
import org.fairnotice.intake.sender.AgencyDirectory;
import org.fairnotice.intake.sender.DkimSettings;
import org.fairnotice.intake.sender.SenderCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged mails end as a case, in quarantine, or as an automatic answer, each of them. {@code -Dfairnotice.fuzz.mails=100000}
 * tries that many, {@code -Dfairnotice.fuzz.seed} others.
 */
class MailFuzzTest {

    private static final int COUNT = Integer.getInteger("fairnotice.fuzz.mails", 300);
    private static final long SEED = Long.getLong("fairnotice.fuzz.seed", 4);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void everyDamagedMailEndsSomewhere(@TempDir Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        List<byte[]> whole = List.of(plain(), withPdf(), nested());
        var heap = new HeapWatch();
        int cases = 0;
        try (Canary canary = Canary.start();
                DocumentReader files = DocumentReaders.open();
                var stores = new DocumentStores(documents)) {
            var mutations = new Mutations(new Random(SEED), canary.words());
            var reader = new MailReader(
                    new LegalRequestFormat(),
                    files,
                    SenderCheck.of(AgencyDirectory.of(Map.of(), null), List.of(), DkimSettings.off()),
                    stores.store(),
                    InstantSource.fixed(NOON));
            for (int i = 0; i < COUNT; i++) {
                byte[] mail = mutations.of(whole.get(i % whole.size()));
                cases += switch (reader.read(mail, MailContent.of(mail), NOON)) {
                    case MailReader.Mail.Request(var event) -> {
                        assertThat(event.documents())
                                .as("mail %d of seed %d", i, SEED)
                                .isNotEmpty();
                        yield 1;
                    }
                    case MailReader.Mail.Unreadable(var event) -> {
                        assertThat(event.documents()).hasSize(1);
                        yield 0;
                    }
                    case MailReader.Mail.Automatic() -> 0;
                };
                heap.turn();
            }
            canary.assertUntouched();
        }
        assertThat(cases).as("not all is unreadable").isBetween(COUNT / 10, COUNT);
        heap.assertBounded("damaged mails");
        try (var there = Files.list(folder)) {
            assertThat(there).as("nothing is written elsewhere").containsExactly(documents);
        }
    }

    private static byte[] plain() {
        return bytes(
                "From: clerk@court.example\r\nMessage-ID: <1@court.example>\r\nContent-Type: text/plain; charset=utf-8"
                        + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDocket: 26-1\r\nbis zum 1. M=C3=A4rz\r\n");
    }

    private static byte[] withPdf() {
        return bytes("From: clerk@court.example\r\nMessage-ID: <2@court.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\nContent-Type: text/html\r\n\r\n"
                + "<p>Served</p>\r\n--part\r\nContent-Type: application/pdf; name=\"order.pdf\"\r\n"
                + "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"order.pdf\"\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(Papers.pdf("It is ordered")) + "\r\n--part--\r\n");
    }

    private static byte[] nested() {
        return bytes("From: clerk@court.example\r\nMessage-ID: <3@court.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n"
                + new String(withPdf(), StandardCharsets.US_ASCII)
                + "\r\n--out\r\nContent-Type: application/json\r\n\r\n"
                + "{\"agency\": \"Court\", \"kind\": \"SUBPOENA\", \"accounts\": [\"a@acme.example\"]}\r\n--out--\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
