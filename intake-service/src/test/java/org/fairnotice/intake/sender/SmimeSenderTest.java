package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.intake.sender.Verdicts.PASSES;
import static org.fairnotice.intake.sender.Verdicts.is;
import static org.fairnotice.intake.sender.Verdicts.verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures that OpenSSL made. */
class SmimeSenderTest {

    private static final String TEXT = "Content-Type: text/plain\r\n\r\nDocket: 26-1\r\nIt is ordered.\r\n";

    @TempDir
    private static Path folder;

    private static OpenSsl openSsl;

    private final Instant now = Instant.now();

    @BeforeAll
    static void certify() throws Exception {
        openSsl = OpenSsl.in(folder);
        openSsl.certified("clerk", "clerk@court.example", "emailProtection");
        openSsl.certified("judge", "judge@court.example", "emailProtection");
        openSsl.certified("stranger", "clerk@strangers.example", "emailProtection");
        openSsl.certified("server", "clerk@court.example", "serverAuth");
        openSsl.selfSigned("self", "subjectAltName=email:clerk@court.example");
        Files.writeString(
                folder.resolve("agencies.yml"),
                "- name: The Court\n  domains: court.example\n  smime-issuers: ca.pem\n  smime-certificates: "
                        + openSsl.fingerprint("judge") + "\n");
    }

    @Test
    void believesASignatureByWhomAListedAuthorityCertifies() throws Exception {
        SenderVerification result = verify(openSsl.signed(TEXT, "clerk"));

        assertThat(result.status()).isEqualTo(Status.VERIFIED);
        assertThat(result.reasons())
                .contains(
                        "S/MIME: the signature by certificate " + openSsl.fingerprint("clerk")
                                + " is valid, and the directory holds it for the sender",
                        "a valid signature is no proof: an old mail can be sent again, and mailboxes are hijacked");
    }

    @Test
    void believesASignatureThatHoldsItsContent() throws Exception {
        assertThat(verify(openSsl.signed(TEXT, "clerk", "-nodetach")).status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void believesAListedCertificateForAnyAddressOfItsAgency() throws Exception {
        assertThat(verify(openSsl.signed(TEXT, "judge")).status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void failsAMailThatWasAlteredAfterwards() throws Exception {
        String altered = openSsl.signed(TEXT, "clerk").replace("26-1", "26-2");

        assertThat(verify(PASSES + altered)).satisfies(is(Status.FAILED, "S/MIME: the mail was altered"));
    }

    @Test
    void failsASignedMailWhoseDkimSignatureFails() throws Exception {
        assertThat(verify(PASSES.replace("pass", "fail") + openSsl.signed(TEXT, "clerk"))
                        .status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void doesNotCountACertificateThatHasExpired() throws Exception {
        String mail = openSsl.signed(TEXT, "clerk");

        assertThat(verify(PASSES + mail, now.plus(Duration.ofDays(31))))
                .satisfies(is(Status.UNVERIFIED, "the certificate was not valid when the mail came"));
    }

    @Test
    void doesNotCountAnotherSigner() throws Exception {
        assertThat(verify(PASSES + openSsl.signed(TEXT, "stranger")))
                .satisfies(is(Status.UNVERIFIED, "is by another than the sender"));
    }

    @Test
    void doesNotCountASignerWhomTheDirectoryDoesNotHold() throws Exception {
        assertThat(verify(PASSES + openSsl.signed(TEXT, "self")))
                .satisfies(is(Status.UNVERIFIED, "is by none that the directory holds"));
    }

    @Test
    void doesNotCountACertificateForOtherPurposes() throws Exception {
        assertThat(verify(PASSES + openSsl.signed(TEXT, "server")))
                .satisfies(is(Status.UNVERIFIED, "is not meant for signing mail"));
    }

    @Test
    void doesNotCountASignatureThatUsesABrokenHash() throws Exception {
        assertThat(verify(PASSES + openSsl.signed(TEXT, "clerk", "-md", "sha1")))
                .satisfies(is(Status.UNVERIFIED, "uses a hash that is broken"));
    }

    @Test
    void doesNotCountASignatureOverOnlyAPartOfTheMail() throws Exception {
        String signed = openSsl.signed(TEXT, "clerk").substring(OpenSsl.HEADERS.length());
        String mail =
                OpenSsl.HEADERS + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n"
                        + signed.substring(signed.indexOf("Content-Type: multipart"))
                        + "\r\n--out\r\nContent-Type: text/plain\r\n\r\nDocket: 26-2\r\n--out--\r\n";

        assertThat(verify(PASSES + mail))
                .satisfies(is(Status.UNVERIFIED, "a signature covers only a part of the mail"));
    }

    @Test
    void doesNotCountASignatureThatCannotBeRead() throws Exception {
        String mail = openSsl.signed(TEXT, "clerk");
        int signature = mail.indexOf("MII");

        assertThat(verify(PASSES + mail.substring(0, signature) + "AAAA" + mail.substring(signature)))
                .satisfies(is(Status.UNVERIFIED, "cannot be read"));
    }

    @Test
    void expectsTheSignatureOfAnAgencyWhoseKeysItHolds() throws Exception {
        assertThat(verify(PASSES + OpenSsl.HEADERS + TEXT))
                .satisfies(is(Status.UNVERIFIED, "the directory holds keys by which the sender signs"));
    }

    @Test
    void cannotSeeWhoSignedAMailThatIsEncrypted() throws Exception {
        assertThat(verify(PASSES + openSsl.encrypted(TEXT, "clerk")))
                .satisfies(is(Status.UNVERIFIED, "is encrypted (S/MIME)"));
    }

    @Test
    void leavesToDkimTheSignatureOfAnAgencyOfWhichItHoldsNoKeys() throws Exception {
        AgencyDirectory byDomain = AgencyDirectory.of(Map.of("court.example", "The Court"), null);

        SenderVerification result = verdict(byDomain, PASSES + openSsl.signed(TEXT, "clerk"), now);

        assertThat(result).satisfies(is(Status.VERIFIED, "is by none that the directory holds"));
    }

    private SenderVerification verify(String mail) throws Exception {
        return verify(mail, now);
    }

    private static SenderVerification verify(String mail, Instant at) throws Exception {
        return verdict(AgencyDirectory.of(Map.of(), folder.resolve("agencies.yml")), mail, at);
    }
}
