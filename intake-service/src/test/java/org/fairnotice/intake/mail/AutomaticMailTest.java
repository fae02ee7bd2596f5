package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.fairnotice.intake.mail.AutomaticMail.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/intake.md, by examples. */
class AutomaticMailTest {

    private static final String PLAIN = "Subject: Hello\r\n\r\nI am away until Monday.\r\n";
    private static final String ATTACHED = """
            Subject: Your reference 7
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            See the attached paper.
            --b
            Content-Type: application/pdf; name=order.pdf
            Content-Disposition: attachment; filename=order.pdf

            %PDF
            --b--
            """.replace("\n", "\r\n");
    private static final String REPORT = """
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            The mail could not be delivered.
            --b
            Content-Type: message/delivery-status

            Final-Recipient: rfc822;legal@customer.example
            Action: failed
            Status: 5.1.1
            --b
            Content-Type: message/rfc822

            Subject: A subpoena for your data

            subpoena
            --b--
            """.replace("\n", "\r\n");

    static Stream<Arguments> putsAwayWhatMachinesWriteUnlessItMayBeProcess() {
        return Stream.of(
                argumentSet("a person's mail", "clerk@court.example", PLAIN, null, null),
                argumentSet("of a mailing list", "a@b.example", "Precedence: list\r\n" + PLAIN, null, null),
                argumentSet(
                        "that says it is no machine's", "a@b.example", "Auto-Submitted: no\r\n" + PLAIN, null, null),
                argumentSet(
                        "that wants no answer", "a@b.example", "X-Auto-Response-Suppress: All\r\n" + PLAIN, null, null),
                argumentSet(
                        "an answer",
                        "a@b.example",
                        "Auto-Submitted: auto-replied (vacation)\r\n" + PLAIN,
                        Kind.ANSWER,
                        null),
                argumentSet(
                        "an answer of a known agency",
                        "clerk@court.example",
                        "Auto-Submitted: auto-replied\r\n" + PLAIN.replace("Hello", "Re: Subpoena 26-1"),
                        Kind.ANSWER,
                        null),
                argumentSet(
                        "an answer that speaks of process",
                        "clerk@court.example",
                        "Auto-Submitted: auto-replied\r\n" + PLAIN.replace("I am away", "You are hereby commanded"),
                        Kind.ANSWER,
                        "it speaks of legal process"),
                argumentSet(
                        "an answer that brings a file",
                        "a@b.example",
                        "Auto-Submitted: auto-replied\r\n" + ATTACHED,
                        Kind.ANSWER,
                        "it brings a file"),
                argumentSet("of a null sender", "a@b.example", "Return-Path: <>\r\n" + PLAIN, Kind.GENERATED, null),
                argumentSet("bulk", "a@b.example", "Precedence: Bulk\r\n" + PLAIN, Kind.BULK, null),
                argumentSet("junk", "a@b.example", "Precedence: junk\r\n" + PLAIN, Kind.BULK, null),
                argumentSet("auto_reply", "a@b.example", "Precedence: auto_reply\r\n" + PLAIN, Kind.BULK, null),
                argumentSet("by an old machine", "a@b.example", "X-Autoreply: yes\r\n" + PLAIN, Kind.ANSWER, null),
                argumentSet(
                        "out of office",
                        "a@b.example",
                        "X-Auto-Response-Suppress: All\r\n" + PLAIN.replace("Hello", "Automatic reply: Hello"),
                        Kind.ANSWER,
                        null),
                argumentSet("a report", "mailer-daemon@b.example", REPORT, Kind.REPORT, null),
                argumentSet("a report of an agency's server", "mailer-daemon@court.example", REPORT, Kind.REPORT, null),
                argumentSet(
                        "a report of an old mail server",
                        "MAILER-DAEMON@b.example",
                        "Return-Path: <>\r\nSubject: failure notice\r\n\r\nHi. This is qmail.\r\n> subpoena\r\n",
                        Kind.REPORT,
                        null),
                argumentSet(
                        "a report that brings a file",
                        "mailer-daemon@b.example",
                        REPORT.replace("message/rfc822", "application/pdf"),
                        Kind.REPORT,
                        "it brings a file"),
                argumentSet(
                        "our own notice",
                        "notices@provider.example",
                        "Auto-Submitted: auto-generated\r\n" + PLAIN.replace("Hello", "A subpoena for your data"),
                        Kind.LOOP,
                        null),
                argumentSet("a colleague's from our own address", "notices@provider.example", ATTACHED, null, null),
                argumentSet(
                        "a portal of a known agency",
                        "portal@court.example",
                        "Auto-Submitted: auto-generated\r\n" + PLAIN,
                        Kind.GENERATED,
                        "it claims to come from a known agency"),
                argumentSet(
                        "bulk of a known agency below its domain",
                        "portal@east.court.example",
                        "Precedence: bulk\r\n" + PLAIN,
                        Kind.BULK,
                        "it claims to come from a known agency"),
                argumentSet(
                        "a portal that brings a file",
                        "portal@b.example",
                        "Auto-Submitted: auto-generated\r\n" + ATTACHED,
                        Kind.GENERATED,
                        "it brings a file"),
                argumentSet(
                        "that speaks of process",
                        "portal@b.example",
                        "Auto-Submitted: auto-generated\r\n" + PLAIN.replace("I am away", "You are hereby commanded"),
                        Kind.GENERATED,
                        "it speaks of legal process"),
                argumentSet(
                        "whose subject speaks of process",
                        "portal@b.example",
                        "Precedence: bulk\r\n" + PLAIN.replace("Hello", "Auskunftsersuchen 7 Js 12/26"),
                        Kind.BULK,
                        "it speaks of legal process"));
    }

    @ParameterizedTest
    @MethodSource
    void putsAwayWhatMachinesWriteUnlessItMayBeProcess(
            String from, String mail, @Nullable Kind kind, @Nullable String objection) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        boolean known = from.endsWith("court.example");

        Optional<AutomaticMail> automatic = AutomaticMail.of(message, from, from.equals("notices@provider.example"));

        assertThat(automatic.map(AutomaticMail::kind)).isEqualTo(Optional.ofNullable(kind));
        if (automatic.isPresent()) {
            assertThat(PutAway.objection(message, automatic.get().kind(), known))
                    .isEqualTo(Optional.ofNullable(objection));
        }
    }
}
