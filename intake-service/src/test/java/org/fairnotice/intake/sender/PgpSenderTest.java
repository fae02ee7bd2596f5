package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.intake.sender.Verdicts.PASSES;
import static org.fairnotice.intake.sender.Verdicts.is;
import static org.fairnotice.intake.sender.Verdicts.verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures that GnuPG made. */
class PgpSenderTest {

    private static final String CLERK = "clerk@court.example";
    private static final String TEXT = "Docket: 26-1  \n- It is ordered.\nM\u00e4rz\n";
    private static final String PLAIN = PASSES + OpenSsl.HEADERS + "Content-Type: text/plain; charset=utf-8\r\n\r\n";

    @TempDir
    private static Path folder;

    private static Gpg gpg;

    private final Instant now = Instant.now();

    @BeforeAll
    static void makeKeys() throws Exception {
        gpg = Gpg.open();
        for (String address :
                List.of(CLERK, "judge@court.example", "clerk@strangers.example", "former@court.example")) {
            gpg.key(address);
        }
        gpg.exported(CLERK, folder.resolve("clerk.asc"));
        gpg.exported("clerk@strangers.example", folder.resolve("stranger.asc"));
        gpg.exported("judge@court.example", folder.resolve("judge.asc"));
        Files.writeString(
                folder.resolve("agencies.yml"),
                "- name: The Court\n  domains: court.example\n  pgp-keys: [clerk.asc, stranger.asc]\n  pgp-fingerprints: "
                        + gpg.fingerprint("judge@court.example") + "\n");
    }

    @AfterAll
    static void close() throws Exception {
        gpg.close();
    }

    @Test
    void believesATextSignedInClear() throws Exception {
        assertThat(verify(PLAIN + gpg.clearSigned(TEXT, CLERK)))
                .satisfies(is(Status.VERIFIED, "PGP: the signature by key " + gpg.fingerprint(CLERK) + " is valid"));
    }

    @Test
    void believesASignatureBesideTheContent() throws Exception {
        assertThat(verify(beside("", CLERK))).satisfies(is(Status.VERIFIED, "is valid"));
    }

    @Test
    void believesAKeyThatComesWithTheMailIfItsFingerprintIsListed() throws Exception {
        String key = Files.readString(folder.resolve("judge.asc")).replace("\n", "\r\n");

        assertThat(verify(beside(key, "judge@court.example"))).satisfies(is(Status.VERIFIED, "is valid"));
    }

    @Test
    void failsAMailThatWasAlteredAfterwards() throws Exception {
        assertThat(verify(beside("", CLERK).replace("26-1", "26-2")))
                .satisfies(is(Status.FAILED, "PGP: the mail was altered"));
        assertThat(verify(PLAIN + gpg.clearSigned(TEXT, CLERK).replace("26-1", "26-2")))
                .satisfies(is(Status.FAILED, "PGP: the mail was altered"));
    }

    @Test
    void doesNotCountASignatureOverOnlyAPartOfTheMail() throws Exception {
        assertThat(verify(PLAIN + "Docket: 26-2\r\n" + gpg.clearSigned(TEXT, CLERK)))
                .satisfies(is(Status.UNVERIFIED, "PGP: a signature covers only a part of the mail"));
    }

    @Test
    void doesNotCountAKeyThatHasExpired() throws Exception {
        String mail = PLAIN + gpg.clearSigned(TEXT, CLERK);

        assertThat(verify(mail, now.plus(Duration.ofDays(400))))
                .satisfies(is(Status.UNVERIFIED, "the key has expired"));
    }

    @Test
    void doesNotCountAKeyThatItsOwnerRevoked() throws Exception {
        String mail = PLAIN + gpg.clearSigned(TEXT, "former@court.example");
        gpg.revoked("former@court.example", folder.resolve("former.asc"));
        Path file = Files.writeString(
                folder.resolve("former.yml"), "- {name: The Court, domains: court.example, pgp-keys: former.asc}\n");

        assertThat(verdict(AgencyDirectory.of(Map.of(), file), mail, now.plusSeconds(5)))
                .satisfies(is(Status.UNVERIFIED, "the key was revoked"));
    }

    @Test
    void doesNotCountAnotherSigner() throws Exception {
        assertThat(verify(PLAIN + gpg.clearSigned(TEXT, "clerk@strangers.example")))
                .satisfies(is(Status.UNVERIFIED, "is by another than the sender"));
    }

    @Test
    void doesNotCountASignerWhomTheDirectoryDoesNotHold() throws Exception {
        assertThat(verify(PLAIN + gpg.clearSigned(TEXT, "judge@court.example")))
                .satisfies(is(Status.UNVERIFIED, "by a key that the directory does not hold"));
    }

    @Test
    void doesNotCountASignatureOfTheFuture() throws Exception {
        String mail = PLAIN + gpg.clearSigned(TEXT, CLERK);

        assertThat(verify(mail, now.minus(Duration.ofDays(1)))).satisfies(is(Status.UNVERIFIED, "is of the future"));
    }

    private static String beside(String key, String by) throws Exception {
        String inner = key.isEmpty()
                ? "Content-Type: text/plain\r\n\r\nDocket: 26-1\r\n"
                : "Content-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nDocket: 26-1"
                        + "\r\n--in\r\nContent-Type: application/pgp-keys\r\n\r\n" + key + "\r\n--in--\r\n";
        return PASSES + OpenSsl.HEADERS
                + "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=out\r\n\r\n--out\r\n"
                + inner + "\r\n--out\r\nContent-Type: application/pgp-signature\r\n\r\n" + gpg.signature(inner, by)
                + "\r\n--out--\r\n";
    }

    private SenderVerification verify(String mail) throws Exception {
        return verify(mail, now.plusSeconds(5));
    }

    private static SenderVerification verify(String mail, Instant at) throws Exception {
        return verdict(AgencyDirectory.of(Map.of(), folder.resolve("agencies.yml")), mail, at);
    }
}
