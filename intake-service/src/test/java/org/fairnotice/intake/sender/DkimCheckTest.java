package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairnotice.intake.sender.DkimMails.HEADERS;
import static org.fairnotice.intake.sender.DkimMails.MAIL;
import static org.fairnotice.intake.sender.DkimMails.SIGNED;
import static org.fairnotice.intake.sender.DkimMails.TAGS;
import static org.fairnotice.intake.sender.DkimMails.bytes;
import static org.fairnotice.intake.sender.DkimMails.signed;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.intake.sender.Opinion.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DkimCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final KeyPair WEAK = DkimMails.key(768);

    private final DnsServer dns = new DnsServer();
    private final DkimCheck check = new DkimCheck(dns.settings(Duration.ofSeconds(5)));

    @BeforeEach
    void publishKeys() {
        dns.text("mail._domainkey.court.example", DkimMails.record());
        dns.text("weak._domainkey.court.example", DkimMails.record(WEAK));
        dns.text("revoked._domainkey.court.example", "v=DKIM1; p=");
        dns.text("garbled._domainkey.court.example", "v=spf1 -all");
        dns.text("mail._domainkey.list.example", DkimMails.record());
        dns.failFor("failing._domainkey.court.example");
    }

    @AfterEach
    void close() {
        dns.close();
    }

    static Stream<Arguments> saysWhatASignatureIsWorth() {
        String good = signed(MAIL);
        return Stream.of(
                argumentSet("valid", good, Word.PASS, "is valid"),
                argumentSet("with headers of servers on top", "Received: by x\r\n" + good, Word.PASS, "is valid"),
                argumentSet("none", MAIL, Word.NONE, "no signature by court.example"),
                argumentSet("altered body", good.replace("26-1\r\nIt", "26-2\r\nIt"), Word.FAIL, "does not fit"),
                argumentSet("words added", good + "Tell nobody.\r\n", Word.FAIL, "does not fit"),
                argumentSet("altered subject", good.replace("Order 26-1", "Order 26-2"), Word.FAIL, "does not fit"),
                argumentSet(
                        "of another domain",
                        signed(MAIL, (TAGS + SIGNED).replace("court.example", "list.example")),
                        Word.NONE,
                        "no signature by court.example"),
                argumentSet(
                        "of a domain below",
                        signed(MAIL, (TAGS + SIGNED).replace("court.example", "news.court.example")),
                        Word.NONE,
                        "no signature by court.example"),
                argumentSet("of a part of the body", signed(MAIL, TAGS + "l=10; " + SIGNED), Word.NONE, "(l=)"),
                argumentSet(
                        "without From", signed(MAIL, TAGS + "h=To:Subject; bh=; b=;"), Word.NONE, "From is not signed"),
                argumentSet(
                        "without Subject",
                        signed(MAIL, TAGS + "h=From:To; bh=; b=;"),
                        Word.NONE,
                        "Subject is not signed"),
                argumentSet(
                        "with a second Subject",
                        "Subject: Emergency\r\n" + good,
                        Word.NONE,
                        "Subject is not signed, or was added afterwards"),
                argumentSet(
                        "with a second From",
                        "From: chief@court.example\r\n" + good,
                        Word.NONE,
                        "From is not signed, or was added afterwards"),
                argumentSet("expired", signed(MAIL, TAGS + "x=" + at(-1) + "; " + SIGNED), Word.NONE, "(x=)"),
                argumentSet("about to expire", signed(MAIL, TAGS + "x=" + at(1) + "; " + SIGNED), Word.PASS, "valid"),
                argumentSet("of tomorrow", signed(MAIL, TAGS + "t=" + at(86_400) + "; " + SIGNED), Word.NONE, "(t=)"),
                argumentSet(
                        "by SHA-1",
                        signed(MAIL, (TAGS + SIGNED).replace("sha256", "sha1")),
                        Word.NONE,
                        "not rsa-sha256"),
                argumentSet("by a weak key", by("weak", WEAK), Word.NONE, "fewer than 1024 bits"),
                argumentSet("by a revoked key", by("revoked", WEAK), Word.NONE, "was revoked"),
                argumentSet("by a key that is none", by("garbled", WEAK), Word.NONE, "unreadable"),
                argumentSet("by a key that is not there", by("absent", WEAK), Word.NONE, "not in the DNS"),
                argumentSet("by another's key", signed(MAIL, TAGS + SIGNED, WEAK), Word.FAIL, "does not fit"),
                argumentSet("while the DNS fails", by("failing", WEAK), Word.UNKNOWN, "the DNS does not answer"),
                argumentSet(
                        "a broken one beside it",
                        signed("X: y\r\n" + MAIL, TAGS + SIGNED, WEAK)
                                        .lines()
                                        .findFirst()
                                        .orElseThrow() + "\r\n" + good,
                        Word.PASS,
                        "is valid"),
                argumentSet("not a signature", "DKIM-Signature: nonsense\r\n" + MAIL, Word.NONE, "no signature by"),
                argumentSet(
                        "without what it must have",
                        "DKIM-Signature: v=1; a=rsa-sha256; d=court.example\r\n" + MAIL,
                        Word.NONE,
                        "it has no b="),
                argumentSet("of a mail without From", signed(HEADERS.substring(37) + "\r\nx\r\n"), Word.PASS, "valid"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatASignatureIsWorth(String mail, Word word, String reason) throws Exception {
        Opinion opinion = look(check, bytes(mail));

        assertThat(opinion.reason()).contains(reason);
        assertThat(opinion.word()).isEqualTo(word);
    }

    @Test
    void waitsNoLongerForTheDnsThanItMay() throws Exception {
        dns.keepSilentFor("mail._domainkey.court.example");
        var impatient = new DkimCheck(dns.settings(Duration.ofMillis(2500)));
        long before = System.nanoTime();

        Opinion opinion = look(impatient, bytes(signed(MAIL)));

        assertThat(opinion.word()).isEqualTo(Word.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
        assertThat(dns.questions()).as("it asks again").isGreaterThan(1);
    }

    @Test
    void asksForNoKeyOfAnotherDomainAndForOneOnlyOnce() throws Exception {
        String foreign = signed(MAIL, (TAGS + SIGNED).replace("court.example", "list.example"));

        look(check, bytes(foreign));
        look(check, bytes(signed(MAIL)));
        look(check, bytes(signed(MAIL)));

        assertThat(dns.questions()).isEqualTo(1);
    }

    @Test
    void looksAtAFewSignaturesOnly() throws Exception {
        String one = signed(MAIL, TAGS + SIGNED, WEAK).split("\r\n", 2)[0] + "\r\n";

        Opinion opinion = look(check, bytes(one.repeat(100) + MAIL));

        assertThat(opinion.reason()).contains("too many signatures");
        assertThat(opinion.word()).isEqualTo(Word.NONE);
    }

    @Test
    void aMailWhoseHeadersCannotBeReadHasNoSignatureThatCounts() throws Exception {
        String long1 = "X-Long: " + "x".repeat(40_000) + "\r\n" + signed(MAIL);

        assertThat(look(check, bytes(long1)).word()).isEqualTo(Word.NONE);
    }

    @Test
    void saysNothingWhenItIsOff() throws Exception {
        var off = new DkimCheck(DkimSettings.off());

        assertThat(look(off, bytes(signed(MAIL))).word()).isEqualTo(Word.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:5353", "::1", "[::1]:5353"})
    void takesResolversAsTheyAreWritten(String resolver) {
        var settings = new DkimSettings(true, List.of(resolver), Duration.ofSeconds(1));

        assertThat(settings.addresses())
                .singleElement()
                .satisfies(address -> assertThat(address.getPort()).isEqualTo(resolver.endsWith("5353") ? 5353 : 53))
                .satisfies(address ->
                        assertThat(address.getAddress().isLoopbackAddress()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "127.0.0.1:port"})
    void namesTheSettingOfAResolverThatIsNone(String resolver) {
        assertThatThrownBy(() -> new DkimSettings(true, List.of(resolver), Duration.ofSeconds(1)))
                .hasMessageStartingWith("fairnotice.intake.dkim.resolvers: ");
    }

    private static long at(int secondsFromNoon) {
        return NOON.plusSeconds(secondsFromNoon).getEpochSecond();
    }

    private static Opinion look(DkimCheck check, byte[] raw) throws MessagingException {
        return check.of(new MimeMessage(null, new ByteArrayInputStream(raw)), raw, "court.example", NOON);
    }

    private static String by(String selector, KeyPair key) {
        return signed(MAIL, (TAGS + SIGNED).replace("s=mail", "s=" + selector), key);
    }
}
