package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome.CustomerResponded;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.notifier.NotifierApplication;
import org.fairnotice.notifier.NotifierProperties;
import org.fairnotice.notifier.letter.AnswerLinks;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.letter.VerificationCodes;
import org.fairnotice.notifier.signing.MailSigner;
import org.fairnotice.notifier.stream.AnswerForm.Way;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A customer answers under the link and with the code of the mail that came. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class AnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private GreenMail mail;
    private Cluster cluster;
    private Permits permits;
    private ConfigurableApplicationContext notifier;
    private AnswerForm page;
    private NoticePermitted told;
    private Way way;

    @BeforeAll
    void start() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        notifier = NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.static-membership=false",
                        "--fairnotice.notifier.evidence.folder=" + folder.resolve("evidence"),
                        "--fairnotice.notifier.evidence.key-file=" + folder.resolve("evidence.json"),
                        "--fairnotice.notifier.verification.key-file=" + folder.resolve("verification.key"),
                        "--fairnotice.notifier.provider.verification-page=provider.example/verify",
                        "--fairnotice.notifier.answers.page=provider.example/answer",
                        "--fairnotice.notifier.smtp.port=" + mail.getSmtp().getPort(),
                        "--fairnotice.notifier.smtp.security=none");
        page = new AnswerForm(notifier);
    }

    @BeforeEach
    void tell() throws Exception {
        told = Permits.permit();
        way = tell(told);
    }

    @AfterAll
    void stop() {
        notifier.close();
        cluster.close();
        mail.stop();
    }

    @ParameterizedTest
    @EnumSource(Response.class)
    void anAnswerIsRecordedOnceItIsConfirmed(Response response) throws Exception {
        String choices = page.post(way, Map.of("code", way.code())).body();
        String confirm = page.post(way, Map.of("code", way.code(), "response", response.name()))
                .body();
        assertThat(answers(told.noticeId())).isEmpty();

        String recorded = page.confirmed(way, response).body();

        assertThat(choices).contains("What do you answer?", "l…@customer.example", "value=\"" + response + "\"");
        assertThat(confirm).contains("Is this your answer?");
        assertThat(recorded).contains("Your answer is recorded.");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answers(told.noticeId())).containsExactly(response));
        assertThat(cluster.outcomes(told.noticeId()).getLast())
                .isInstanceOfSatisfying(CustomerResponded.class, answer -> {
                    assertThat(answer.requestId()).isEqualTo(told.requestId());
                    assertThat(answer.attempt()).isEqualTo(1);
                    assertThat(answer.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
                });
    }

    @Test
    void aLetterBesideTheNoticeIsAnsweredForTheNotice() throws Exception {
        NoticePermitted permission = letter(new LetterKind.PermissionRequest(Instant.now()));
        Way byLetter = tell(permission);

        String choices = page.post(byLetter, Map.of("code", byLetter.code())).body();
        page.confirmed(byLetter, Response.CONSENTED);

        assertThat(choices).contains("we ask for your permission");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answers(told.noticeId())).containsExactly(Response.CONSENTED));
        assertThat(cluster.outcomes(told.noticeId()).getLast().attempt()).isEqualTo(1);
        assertThat(cluster.outcomes(permission.noticeId())).hasSize(1);
        assertThat(page.post(new Way(way.token(), byLetter.code()), Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(page.post(new Way(way.token(), byLetter.code()), Map.of("code", byLetter.code()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAgencyIsToldNoWayToAnswer() throws Exception {
        NoticePermitted redirect = letter(new LetterKind.Redirect());

        cluster.write(permits.signed(redirect));
        await().atMost(PATIENCE)
                .until(() -> !cluster.outcomes(redirect.noticeId()).isEmpty());

        assertThat(text(received(redirect)))
                .contains("Please turn to our customer")
                .doesNotContain("/answer/", way.code());
    }

    @Test
    void aSecondClickRecordsNothingAndAnotherAnswerIsRecorded() throws Exception {
        page.confirmed(way, Response.CONSENTED);
        assertThat(page.confirmed(way, Response.CONSENTED).body()).contains("Your answer is recorded.");
        page.confirmed(way, Response.OBJECTED);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answers(told.noticeId())).last().isEqualTo(Response.OBJECTED));
        assertThat(answers(told.noticeId())).containsExactly(Response.CONSENTED, Response.OBJECTED);
    }

    @Test
    void aScannerThatFollowsTheLinkSeesAndChangesNothing() throws Exception {
        HttpResponse<String> seen =
                page.send(page.request(way.token() + "?code=" + way.code() + "&response=OBJECTED&confirmed=yes")
                        .GET());
        HttpResponse<String> head = page.send(page.request(way.token()).HEAD());

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("Answer a notice", "provider.example/answer")
                .doesNotContain("customer.example", "Northwind", "26-0811", "<script", "src=", "href=", way.code());
        assertThat(seen.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(seen.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(seen.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"));
        nothingIsRecorded();
    }

    @Test
    void aCodeOfAnotherNoticeIsAWrongCode() throws Exception {
        NoticePermitted other = Permits.permit();
        Way others = tell(other);

        HttpResponse<String> crossed = page.confirmed(new Way(way.token(), others.code()), Response.CONSENTED);
        HttpResponse<String> invented =
                page.confirmed(new Way(way.token(), "00000-00000-00000-00000"), Response.CONSENTED);

        assertThat(crossed.statusCode()).isEqualTo(403);
        assertThat(crossed.body())
                .isEqualTo(invented.body())
                .contains("This code does not go with this address.")
                .doesNotContain("customer.example", "Northwind");
        assertThat(answers(other.noticeId())).isEmpty();
        nothingIsRecorded();
    }

    @Test
    void anAlteredLinkOpensNothing() throws Exception {
        char last = way.token().charAt(38);
        String altered = way.token().substring(0, 38) + (last == '0' ? '1' : '0');

        assertThat(page.send(page.request(altered).GET()).statusCode()).isEqualTo(404);
        HttpResponse<String> posted = page.confirmed(new Way(altered, way.code()), Response.CONSENTED);

        assertThat(posted.statusCode()).isEqualTo(404);
        assertThat(posted.body()).contains("No notice can be answered at this address.");
        nothingIsRecorded();
    }

    @Test
    void anExpiredLinkSaysSoAndRecordsNothing() throws Exception {
        var work = notifier.getBean(NotifierProperties.class).notifier();
        VerificationCodes codes = VerificationCodes.of(folder.resolve("verification.key"));
        var writer = new LetterWriter(
                work.provider(),
                null,
                MailSigner.none(),
                codes,
                new AnswerLinks(codes, "provider.example/answer", Duration.ofDays(90)));
        Instant then = Instant.now().minus(Duration.ofDays(92));
        var letter = writer.write(told, then);
        Way old = Way.in(text(letter.message()));
        assertThat(old.code()).isEqualTo(way.code());

        HttpResponse<String> answered = page.confirmed(old, Response.CONSENTED);

        assertThat(answered.statusCode()).isEqualTo(410);
        assertThat(answered.body()).contains("The time to answer here is over.");
        nothingIsRecorded();
    }

    @Test
    void afterTooManyWrongCodesTheRightOneHasToWaitAndOtherLinksHaveNot() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(page.post(way, Map.of("code", "00000-00000-00000-0000" + i))
                            .statusCode())
                    .isEqualTo(403);
        }

        HttpResponse<String> right = page.confirmed(way, Response.CONSENTED);

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("Too many wrong codes");
        NoticePermitted other = Permits.permit();
        assertThat(page.post(tell(other), Map.of()).statusCode()).isEqualTo(403);
        nothingIsRecorded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT|Was antworten Sie?",
                "fr|Que répondez-vous ?",
                "es-MX|¿Qué responde?",
                "tlh|What do you answer?"
            })
    void itSpeaksTheReadersLanguage(String accepted, String question) throws Exception {
        HttpResponse<String> choices = page.send(page.request(way.token())
                .header("Accept-Language", accepted)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("code=" + way.code())));

        assertThat(choices.body()).contains(question);
    }

    @Test
    void neitherTokenNorCodeIsLogged(CapturedOutput output) throws Exception {
        page.confirmed(way, Response.ASKS_TO_TALK);
        page.confirmed(new Way(way.token(), "wrong"), Response.ASKS_TO_TALK);
        await().atMost(PATIENCE).until(() -> !answers(told.noticeId()).isEmpty());

        assertThat(output.getAll()).doesNotContain(way.token(), way.code());
        assertThat(notifier.getBean(io.micrometer.core.instrument.MeterRegistry.class)
                        .getMeters()
                        .toString())
                .doesNotContain(way.token(), way.code());
    }

    @Test
    void anAnswerThatKafkaDoesNotKeepIsNotSaidToBeRecorded() throws Exception {
        cluster.stopBroker();
        HttpResponse<String> failed = page.confirmed(way, Response.OBJECTED);
        cluster.startBroker();

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body()).contains("Your answer could not be recorded.");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page.confirmed(way, Response.OBJECTED).statusCode() == 200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(answers(told.noticeId())).containsExactly(Response.OBJECTED));
    }

    /** A later answer shows that an earlier one would have been there. */
    private void nothingIsRecorded() throws Exception {
        notifier.getBean(ReportPublisher.class)
                .publish(new CustomerResponded(
                        told.requestId(), told.noticeId(), 1, Instant.now(), Response.ACKNOWLEDGED));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answers(told.noticeId())).containsExactly(Response.ACKNOWLEDGED));
    }

    private Way tell(NoticePermitted permit) throws MessagingException, IOException {
        cluster.write(permits.signed(permit));
        await().atMost(PATIENCE)
                .until(() -> !cluster.outcomes(permit.noticeId()).isEmpty());
        return Way.in(text(received(permit)));
    }

    private MimeMessage received(NoticePermitted permit) {
        var sent = (NoticeSent) cluster.outcomes(permit.noticeId()).getFirst();
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> sent.messageId().equals(messageId(message)))
                .findFirst()
                .orElseThrow();
    }

    /** Beside the notice that was told. */
    private NoticePermitted letter(LetterKind kind) {
        return Permits.letter(told, "<notice@provider.example>", kind);
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private List<Response> answers(NoticeId notice) {
        return cluster.outcomes(notice).stream()
                .filter(CustomerResponded.class::isInstance)
                .map(outcome -> ((CustomerResponded) outcome).response())
                .toList();
    }
}
