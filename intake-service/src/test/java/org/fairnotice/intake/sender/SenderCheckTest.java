package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.intake.sender.DkimMails.MAIL;
import static org.fairnotice.intake.sender.DkimMails.signed;
import static org.fairnotice.intake.sender.Verdicts.PASSES;
import static org.fairnotice.intake.sender.Verdicts.verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.fairnotice.intake.sender.Opinion.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final DnsServer dns = new DnsServer();

    @BeforeEach
    void publishKey() {
        dns.text("mail._domainkey.court.example", DkimMails.record());
    }

    @AfterEach
    void close() {
        dns.close();
    }

    /** The table of docs/intake.md. */
    @ParameterizedTest
    @CsvSource({
        "pass,    pass,    VERIFIED",
        "pass,    fail,    FAILED",
        "pass,    none,    UNVERIFIED",
        "pass,    unknown, VERIFIED",
        "fail,    pass,    FAILED",
        "fail,    fail,    FAILED",
        "fail,    none,    FAILED",
        "fail,    unknown, FAILED",
        "none,    pass,    UNVERIFIED",
        "none,    fail,    FAILED",
        "none,    none,    UNVERIFIED",
        "none,    unknown, UNVERIFIED",
        "unknown, pass,    VERIFIED",
        "unknown, fail,    FAILED",
        "unknown, none,    UNVERIFIED",
        "unknown, unknown, UNVERIFIED"
    })
    void decidesByBothWhoLooked(String own, String server, Status status) {
        assertThat(SenderCheck.status(true, word(own), word(server), Word.UNKNOWN))
                .isEqualTo(status);
        assertThat(SenderCheck.status(false, word(own), word(server), Word.UNKNOWN))
                .as("of a domain that is nobody's")
                .isEqualTo(status == Status.VERIFIED ? Status.UNVERIFIED : status);
    }

    /** The second table of docs/intake.md, for each of the first. */
    @ParameterizedTest
    @CsvSource({
        "pass, UNVERIFIED, VERIFIED",
        "none, VERIFIED,   UNVERIFIED",
        "none, UNVERIFIED, UNVERIFIED",
        "fail, VERIFIED,   FAILED",
        "fail, UNVERIFIED, FAILED"
    })
    void decidesByTheSignatureOnTheContentBesideDkim(String signature, Status without, Status with) {
        for (Word own : Word.values()) {
            for (Word server : Word.values()) {
                boolean contradiction = EnumSet.of(own, server).equals(EnumSet.of(Word.PASS, Word.NONE));
                if (SenderCheck.status(true, own, server, Word.UNKNOWN) == without && !contradiction) {
                    assertThat(SenderCheck.status(true, own, server, word(signature)))
                            .as(own + " and " + server)
                            .isEqualTo(with);
                }
            }
        }
        assertThat(SenderCheck.status(false, Word.UNKNOWN, Word.UNKNOWN, word(signature)))
                .isNotEqualTo(Status.VERIFIED);
        assertThat(SenderCheck.status(true, Word.FAIL, Word.UNKNOWN, word(signature)))
                .isEqualTo(Status.FAILED);
        assertThat(SenderCheck.status(true, Word.PASS, Word.NONE, word(signature)))
                .isNotEqualTo(Status.VERIFIED);
    }

    @Test
    void believesASignatureThatItVerifiedItselfAndSaysThatItIsNoProof() throws Exception {
        SenderVerification result = verify(signed(MAIL));

        assertThat(result.status()).isEqualTo(Status.VERIFIED);
        assertThat(result.reasons())
                .containsExactly(
                        "our own look at DKIM: the signature by court.example is valid",
                        "a valid signature is no proof: an old mail can be sent again, and mailboxes are hijacked",
                        "the domain is that of a known agency, The Court; the directory has no number to call it back at");
    }

    @Test
    void namesBothReasonsWhereTheyContradictEachOther() throws Exception {
        SenderVerification altered = verify(PASSES + signed(MAIL).replace("26-1\r\nIt", "26-2\r\nIt"));
        SenderVerification unsigned = verify(PASSES + MAIL);

        assertThat(altered.status()).isEqualTo(Status.FAILED);
        assertThat(altered.reasons())
                .contains(
                        "our own look at DKIM: the signature by court.example does not fit the mail",
                        "our mail server on DKIM: the signature by court.example is valid");
        assertThat(unsigned.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(unsigned.reasons())
                .contains(
                        "our own look at DKIM: no signature by court.example",
                        "our mail server on DKIM: the signature by court.example is valid");
    }

    @Test
    void believesADomainBelowAnAgencysOnlyBySignatureOfTheAgencysOwn() throws Exception {
        String below = MAIL.replace("clerk@court.example", "clerk@district.court.example");

        assertThat(verify(signed(below), "district.court.example").status()).isEqualTo(Status.VERIFIED);
        assertThat(verify(below, "district.court.example").reasons())
                .contains("our own look at DKIM: no signature by court.example");
    }

    @Test
    void tellsTheNumberOfTheDirectoryAndNeverOneOfTheMail(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("agencies.yml"),
                "- name: The Court\n  domains: [court.example]\n  call-back: +1 555 0100\n");

        SenderVerification result =
                verify(AgencyDirectory.of(Map.of(), file), MAIL + "Call +1 555 0199\r\n", "court.example");

        assertThat(result.reasons())
                .last()
                .isEqualTo("the domain is that of a known agency, The Court; to ask whether it wrote this, "
                        + "call +1 555 0100");
    }

    private SenderVerification verify(String mail) throws Exception {
        return verify(mail, "court.example");
    }

    private SenderVerification verify(String mail, String domain) throws Exception {
        return verify(AgencyDirectory.of(Map.of("court.example", "The Court"), null), mail, domain);
    }

    private SenderVerification verify(AgencyDirectory agencies, String mail, String domain) throws Exception {
        return verdict(agencies, dns.settings(Duration.ofSeconds(5)), mail, "clerk@" + domain, NOON);
    }

    private static Word word(String name) {
        return Word.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
