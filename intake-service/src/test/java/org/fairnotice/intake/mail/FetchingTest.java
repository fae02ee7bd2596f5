package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails come several at a time, each as it would come alone. */
class FetchingTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    private final Fetching fetching = new Fetching();
    private ImapProxy proxy;
    private Inbox inbox;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        server.start();
        var user = server.setUser(LegalInbox.USER, LegalInbox.USER, LegalInbox.PASSWORD);
        for (int i = 0; i < 40; i++) {
            // The seventh and the eighth are large.
            String text = "Docket: " + i + "\r\n" + "\u00e9tat \u00a7 ".repeat(i == 6 || i == 7 ? 40_000 : i * i);
            byte[] raw = ("Message-ID: <" + i + "@court.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                            + text)
                    .getBytes(StandardCharsets.UTF_8);
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .appendMessage(
                            new MimeMessage(null, new ByteArrayInputStream(raw)),
                            new Flags(),
                            Date.from(Instant.EPOCH));
        }
        proxy = new ImapProxy(server.getImap().getPort());
        InboxSettings settings = LegalInbox.settings(proxy.port(), folder);
        inbox = Inbox.open(settings, Credentials.of(settings), Instant.EPOCH);
    }

    @AfterEach
    void stop() throws Exception {
        inbox.close();
        proxy.close();
        server.stop();
    }

    @Test
    void eachIsByteForByteAsItWouldComeAlone() throws Exception {
        List<LyingMail> mails = inbox.mails(Instant.EPOCH);
        List<byte[]> alone = new ArrayList<>();
        for (LyingMail mail : mails) {
            alone.add(mail.bytes());
        }
        proxy.commands().clear();

        assertThat(fetched(mails)).usingRecursiveComparison().isEqualTo(alone);

        assertThat(alone.get(39)).asString(StandardCharsets.UTF_8).contains("\r\n\r\nDocket: 39\r\n\u00e9tat \u00a7");
        assertThat(proxy.commands())
                .filteredOn(command -> command.contains("UID FETCH"))
                .hasSize(2);
        assertThat(proxy.commands())
                .filteredOn(command -> command.contains("BODY.PEEK[]") && !command.contains("UID"))
                .as("of the two large ones, in pieces")
                .isNotEmpty()
                .allMatch(command -> command.matches("\\S+ FETCH [78] .*"));
    }

    @Test
    void comeOneByOneWhereTheServerDoesNotGiveThemTogether() throws Exception {
        proxy.refuse(command -> command.contains("UID FETCH"));
        List<LyingMail> mails = inbox.mails(Instant.EPOCH);

        assertThat(fetched(mails))
                .hasSize(40)
                .allSatisfy(
                        raw -> assertThat(raw).asString(StandardCharsets.UTF_8).contains("Docket: "));

        assertThat(proxy.commands())
                .filteredOn(command -> command.contains("UID FETCH"))
                .hasSize(2);
    }

    @Test
    void oneThatIsNotToComeWithOthersDoesNot() throws Exception {
        List<LyingMail> mails = inbox.mails(Instant.EPOCH);
        fetching.begin(mails.subList(0, 3));

        fetching.together(mails.get(0), inbox);
        fetching.together(mails.get(5), inbox);

        assertThat(proxy.commands())
                .filteredOn(command -> command.contains("BODY.PEEK[]"))
                .singleElement()
                .asString()
                .contains("UID FETCH 1,2,3 ");
    }

    private List<byte[]> fetched(List<LyingMail> mails) throws Exception {
        fetching.begin(mails);
        var fetched = new ArrayList<byte[]>();
        for (LyingMail mail : mails) {
            fetching.together(mail, inbox);
            fetched.add(fetching.of(mail));
        }
        return fetched;
    }
}
