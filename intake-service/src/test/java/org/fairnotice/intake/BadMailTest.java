package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.intake.Mails.attached;
import static org.fairnotice.intake.Mails.header;
import static org.fairnotice.intake.Mails.id;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.StatedGag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives becomes a case, and what cannot be read says why. */
@ExtendWith(OneIntakeForAll.class)
class BadMailTest {

    private final RunningIntake intake;

    BadMailTest(RunningIntake intake) {
        this.intake = intake;
    }

    static Stream<Arguments> putsWhatItCannotReadBeforeAPersonAndSaysWhy() {
        return Stream.of(
                argumentSet(
                        "fails its schema",
                        attached(
                                "schema",
                                "r.json",
                                "application/json",
                                "{\"kind\": \"SUBPEONA\", \"accounts\": [\"a\"]}"),
                        id("schema"),
                        "PRODUCTION_ORDER or UNKNOWN; /agency is missing"),
                argumentSet(
                        "not JSON",
                        attached("not-json", "r.json", "application/json", "{"),
                        id("not-json"),
                        "is not JSON (line 1"),
                argumentSet(
                        "a gag that ends before it starts",
                        attached("backwards", "r.json", "application/json", """
                                {"agency": "Court", "kind": "SUBPOENA", "accounts": ["a@acme.example"], "nonDisclosure":
                                [{"force": "IN_FORCE", "start": "2026-05-01", "end": "2026-04-01"}]}"""),
                        id("backwards"),
                        "/nonDisclosure/0/end lies before the start"),
                argumentSet(
                        "a gag on an account that is not the request's",
                        attached("covers", "r.json", "application/json", """
                                {"agency": "Court", "kind": "SUBPOENA", "accounts": ["a@acme.example"], "nonDisclosure":
                                [{"force": "IN_FORCE", "end": "2026-04-01", "covers": ["b@acme.example"]}]}"""),
                        id("covers"),
                        "/nonDisclosure/0/covers/0 is none of the request's accounts"),
                argumentSet("empty", header("empty") + "\r\n", id("empty"), "the mail is empty"),
                argumentSet(
                        "of broken structure",
                        header("broken").replace("text/plain", "multipart/mixed; boundary=never") + "\r\nno parts\r\n",
                        id("broken"),
                        "the mail's structure cannot be read; it lies in the quarantine folder"),
                argumentSet(
                        "not in its character set",
                        header("latin").replace("utf-8", "us-ascii\r\nContent-Transfer-Encoding: quoted-printable")
                                + "\r\nbis zum 1. M=E4rz\r\n",
                        id("latin"),
                        "is not in the character set that it names"),
                argumentSet(
                        "a kind of file that is not read",
                        attached("program", "order.exe", "application/x-msdownload", "MZ"),
                        id("program"),
                        "cannot be read"));
    }

    @ParameterizedTest
    @MethodSource
    void putsWhatItCannotReadBeforeAPersonAndSaysWhy(String mail, String messageId, String reason) throws Exception {
        intake.deliver(mail);

        RequestReceived event = intake.received(messageId);
        assertThat(event.statedGag()).isEqualTo(new StatedGag.NotStated());
        assertThat(event.documents())
                .anySatisfy(document -> assertThat(document.unreadable()).contains(reason));
    }

    @Test
    void keepsAMailOf30MegabytesAndGivesItToAPerson() throws Exception {
        intake.deliver(header("large") + "\r\n" + ("x".repeat(70) + "\r\n").repeat(30 * 1024 * 1024 / 72));

        assertThat(intake.received(id("large")).documents())
                .singleElement()
                .satisfies(document -> assertThat(document.unreadable())
                        .isEqualTo("the mail is larger than 25 MB; it lies in the quarantine folder"));
        org.awaitility.Awaitility.await()
                .atMost(RunningIntake.PATIENCE)
                .until(() -> intake.count("Quarantine") > 0 && intake.count("INBOX") == 0);
    }
}
