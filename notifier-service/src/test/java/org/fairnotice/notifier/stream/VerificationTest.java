package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.notifier.NotifierApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A customer who fears a forgery enters the code of the mail that came. */
@TestInstance(Lifecycle.PER_CLASS)
class VerificationTest {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private GreenMail mail;
    private Cluster cluster;
    private ConfigurableApplicationContext notifier;
    private String text;
    private String code;

    @BeforeAll
    void tellACustomer() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        cluster = Cluster.start(folder.resolve("kafka"));
        Permits permits = Permits.in(folder);
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
                        "--fairnotice.notifier.smtp.port=" + mail.getSmtp().getPort(),
                        "--fairnotice.notifier.smtp.security=none");
        NoticePermitted permit = Permits.permit();
        cluster.write(permits.signed(permit));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !cluster.outcomes(permit.noticeId()).isEmpty());
        MimeMessage received = mail.getReceivedMessages()[0];
        text = ((MimeMultipart) received.getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).isTrue();
        code = found.group();
    }

    @AfterAll
    void stop() {
        notifier.close();
        cluster.close();
        mail.stop();
    }

    @Test
    void aCodeShowsWhatWasSentWordForWord() throws Exception {
        String page = ask(code.toLowerCase(Locale.ROOT).replace("-", " "), "en").body();

        assertThat(page)
                .contains("Yes, we sent this notice.", "l…@customer.example", "Legal notice from Example Provider")
                .contains("<pre dir=\"ltr\">" + text.replace("'", "&#39;").replace("\"", "&quot;") + "</pre>")
                .doesNotContain("legal@customer.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000-00000-00000-00000", "<script>alert(1)</script>", "../../verification.key"})
    void whatIsNoCodeOfOursSaysNothingOfAnyNotice(String typed) throws Exception {
        HttpResponse<String> answer = ask(typed, "en");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("No notice with this code was sent by us.")
                .doesNotContain("<script", "customer.example", "Northwind");
    }

    @Test
    void theFormSaysNothingOfAnyNotice() throws Exception {
        HttpResponse<String> form = send(HttpRequest.newBuilder(page()).GET());

        assertThat(form.body())
                .contains("Is this notice from us?", "provider.example/verify")
                .doesNotContain("customer.example", "<script", "src=", "href=");
        assertThat(form.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(form.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,de;q=0.9,en;q=0.5|de|Ja, diese Mitteilung ist von uns.",
                "fr|fr|Oui, cet avis vient de nous.",
                "es-MX|es|Sí, este aviso es nuestro.",
                "tlh, en|en|Yes, we sent this notice.",
                "%%%|en|Yes, we sent this notice."
            })
    void itSpeaksTheReadersLanguage(String accepted, String language, String yes) throws Exception {
        assertThat(ask(code, accepted).body()).contains("<html lang=\"" + language + "\"", yes);
    }

    private HttpResponse<String> ask(String typed, String accepted) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page())
                .header("Accept-Language", accepted)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI page() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) notifier).getWebServer())
                .getPort();
        return URI.create("http://127.0.0.1:" + port + "/verify");
    }
}
