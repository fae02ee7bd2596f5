package org.fairnotice.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    private Path archive = Path.of("");
    private String sent = "";

    @BeforeEach
    void sendANotice() throws IOException {
        PreviewCommand.write(null, folder.resolve("preview"));
        archive = Files.createDirectories(folder.resolve("notices"));
        Path copy = Files.copy(folder.resolve("preview/de-subpoena.eml"), archive.resolve("ntc-1-1.eml"));
        sent = Files.readString(copy);
    }

    @Test
    void aNoticeIsGenuineThoughServersOnItsWayAddedToIt() throws IOException {
        String received = "Received: from mail.provider.example by mx.customer.example\r\nX-Spam-Score: 0\r\n" + sent;

        assertThat(verify(received))
                .startsWith("0 genuine: sent from here on ")
                .contains("legal@customer.example", "ntc-1-1.eml");
    }

    @Test
    void aNoticeIsGenuineWithTheLinesOfAnotherSystem() throws IOException {
        assertThat(verify(sent.replace("\r\n", "\n"))).startsWith("0 genuine");
    }

    @ParameterizedTest
    @CsvSource({
        "Subject: , Subject: URGENT , Subject",
        "From: Example Provider, From: Example Support, From",
        "+1 555 0100, +1 555 0199, part 1 (text/plain)",
        "<h1>, <h1>Pay at once. , part 2 (text/html)"
    })
    void whatWasChangedIsNamed(String from, String to, String part) throws IOException {
        assertThat(sent).contains(from);

        assertThat(verify(sent.replace(from, to)))
                .startsWith("1 altered: not as in our copy ntc-1-1.eml: ")
                .contains(part);
    }

    @Test
    void aMailThatWasNeverSentIsNotOurs() throws IOException {
        String other = Files.readString(folder.resolve("preview/de-subpoena.eml"))
                .replaceFirst("Message-ID: <..", "Message-ID: <zz");

        assertThat(verify(other)).startsWith("1 not ours: no notice with the Message-ID <zz");
        assertThat(verify("Subject: hello\r\n\r\nhello\r\n")).startsWith("1 not ours: the mail has no Message-ID");
    }

    @Test
    void anEncryptedNoticeIsGenuineAsItCameAndAsItWasDecrypted() throws IOException {
        int body = sent.indexOf("\r\n\r\n");
        String encrypted = sent.substring(0, body)
                        .replaceAll(
                                "(?m)^Content-Type:.*(\\R[ \\t].*)*",
                                "Content-Type: application/pkcs7-mime; smime-type=enveloped-data")
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n";
        Files.move(archive.resolve("ntc-1-1.eml"), archive.resolve("ntc-1-1-readable.eml"));
        Files.writeString(archive.resolve("ntc-1-1.eml"), encrypted);

        assertThat(verify(encrypted)).startsWith("0 genuine").contains("ntc-1-1.eml");
        assertThat(verify(sent)).startsWith("0 genuine").contains("ntc-1-1-readable.eml");
        assertThat(verify(encrypted.replace("MIIB", "MIIC")))
                .startsWith("1 altered: not as in our copy ntc-1-1-readable.eml: ")
                .contains("altered: not as in our copy ntc-1-1.eml: ");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path mail = Files.writeString(folder.resolve("asked.eml"), sent);

        assertThatThrownBy(() -> VerifyCommand.verify(folder.resolve("none.eml"), archive, System.out))
                .hasMessageContaining("none.eml: no such file");
        assertThatThrownBy(() -> VerifyCommand.verify(mail, folder.resolve("none"), System.out))
                .hasMessageContaining("--archive");
    }

    private String verify(String mail) throws IOException {
        Path asked = Files.writeString(folder.resolve("asked.eml"), mail);
        var said = new ByteArrayOutputStream();
        int status = VerifyCommand.verify(asked, archive, new PrintStream(said, true, StandardCharsets.UTF_8));
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }
}
