package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairnotice.intake.Mails.VERIFIED;
import static org.fairnotice.intake.Mails.attached;
import static org.fairnotice.intake.Mails.header;
import static org.fairnotice.intake.Mails.id;

import java.util.Base64;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.contract.ledger.MailRecorded;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.document.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails from the inbox to the topic. */
@ExtendWith(OneIntakeForAll.class)
class MailIntakeTest {

    private final RunningIntake intake;

    MailIntakeTest(RunningIntake intake) {
        this.intake = intake;
    }

    @Test
    void publishesAMailWithAStructuredRequestAndMovesIt() throws Exception {
        int processed = intake.count("Processed");

        intake.deliver(VERIFIED + attached("structured", "request.json", "application/json", RestIntakeTest.REQUEST));

        RequestReceived event = intake.received(id("structured"));
        assertThat(event.sender().status()).isEqualTo(SenderVerification.Status.VERIFIED);
        assertThat(event.statedGag()).isEqualTo(new StatedGag.None());
        assertThat(event.process().docket()).isEqualTo("1");
        intake.awaitCount("Processed", processed + 1);
    }

    @Test
    void opensOneCaseOfTheSameMailTwice() throws Exception {
        intake.deliver(header("twice") + "\r\nDocket: 7\r\n");
        intake.deliver("Received: by another host\r\n" + header("twice") + "\r\nDocket: 7\r\n");

        RequestReceived event = intake.received(id("twice"));
        await().atMost(RunningIntake.PATIENCE)
                .untilAsserted(() -> assertThat(intake.ledger().stream()
                                .filter(line -> event.requestId().equals(line.requestId())))
                        .extracting(MailRecorded::outcome)
                        .containsExactly(MailOutcome.PUBLISHED, MailOutcome.DUPLICATE));
        assertThat(intake.all(id("twice"))).hasSize(1);
    }

    @Test
    void opensACaseOfItsOwnForOtherWordsUnderTheSameMessageId() throws Exception {
        intake.deliver(header("namesake") + "\r\nDocket: 8\r\n");
        RequestReceived first = intake.received(id("namesake"));
        intake.deliver(header("namesake") + "\r\nDocket: 9\r\n");

        await().atMost(RunningIntake.PATIENCE)
                .until(() -> intake.all(id("namesake")).size() == 2);
        RequestReceived second = intake.all(id("namesake")).getLast();
        assertThat(second.requestId()).isNotEqualTo(first.requestId());
        assertThat(first.documents())
                .noneSatisfy(document -> assertThat(document.unreadable()).isNotNull());
        assertThat(second.documents().getLast().unreadable())
                .isEqualTo("another mail with the same Message-ID and other contents opened the case "
                        + first.requestId() + "; compare the two");
    }

    @Test
    void takesFieldsThatStandPlainlyInAText() throws Exception {
        intake.deliver(header("plain") + "\r\nDocket: 26-1\r\nAccounts: a@acme.example, b@acme.example\r\n");

        RequestReceived event = intake.received(id("plain"));
        assertThat(event.process().agency()).isEqualTo("The Court");
        assertThat(event.process().targetAccounts()).hasSize(2);
        assertThat(event.statedGag()).isEqualTo(new StatedGag.NotStated());
        assertThat(event.sender().status()).isEqualTo(SenderVerification.Status.UNVERIFIED);
    }

    @Test
    void readsTheFieldsOfAnAttachedOrderAndProposesWhatItIsNotSureOf() throws Exception {
        byte[] order = Papers.pdf("""
                UNITED STATES DISTRICT COURT
                FOR THE WESTERN DISTRICT OF NORTHMARK
                Case No. 26-mc-0310
                ORDER
                IT IS ORDERED that the provider produce the records of the account
                ada@acme.example, and the recordings of telephone number 555-0118.
                Dated: November 2, 2026""");
        intake.deliver(VERIFIED
                + attached(
                        "order",
                        "order.pdf",
                        "application/pdf\r\nContent-Transfer-Encoding: base64",
                        Base64.getMimeEncoder().encodeToString(order)));

        RequestReceived event = intake.received(id("order"));
        assertThat(event.process().docket()).isEqualTo("26-mc-0310");
        assertThat(event.process().kind()).isEqualTo(LegalProcess.Kind.COURT_ORDER);
        assertThat(event.process().issuedOn()).isEqualTo("2026-11-02");
        assertThat(event.process().targetAccounts()).containsExactly(TargetAccount.of("ada@acme.example"));
        assertThat(event.extracted())
                .filteredOn(field -> field.account() != null)
                .extracting(field -> field.evidence().text())
                .contains("ada@acme.example", "555-0118");
    }

    @Test
    void readsAMailThatIsOnlyHtml() throws Exception {
        intake.deliver(header("html").replace("text/plain", "text/html")
                + "\r\n<html><style>p{}</style><p>Docket: 26-2</p><p>Accounts: a@acme.example</p></html>\r\n");

        RequestReceived event = intake.received(id("html"));
        assertThat(event.process().docket()).isEqualTo("26-2");
        assertThat(event.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.text()).isEqualTo("Docket: 26-2\nAccounts: a@acme.example"));
    }

    @Test
    void readsAnOrderThatIsAttachedAsPdf() throws Exception {
        byte[] pdf = Papers.pdf("Docket: 26-3", "Accounts: a@acme.example, b@acme.example");
        intake.deliver(attached(
                "pdf",
                "order.pdf",
                "application/pdf\r\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(pdf)));

        RequestReceived event = intake.received(id("pdf"));
        assertThat(event.process().docket()).isEqualTo("26-3");
        assertThat(event.documents()).singleElement().satisfies(document -> {
            assertThat(document.text()).isEqualTo("Docket: 26-3\n\fAccounts: a@acme.example, b@acme.example\n");
            assertThat(document.sha256()).isEqualTo(DocumentStore.digest(pdf));
        });
    }

    @Test
    void believesOnlyTheTopmostAuthenticationResults() throws Exception {
        intake.deliver("Authentication-Results: mx.elsewhere.example; dkim=fail\r\n" + VERIFIED + header("below")
                + "\r\nText\r\n");

        assertThat(intake.received(id("below")).sender().status()).isEqualTo(SenderVerification.Status.UNVERIFIED);
    }

    @Test
    void makesNoCaseOfAnAutomaticAnswer() throws Exception {
        intake.deliver("Auto-Submitted: auto-replied\r\n" + header("automatic") + "\r\nI am away.\r\n");

        intake.awaitCount("Automatic", 1);
        assertThat(intake.all(id("automatic"))).isEmpty();
    }
}
