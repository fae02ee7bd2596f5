package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairnotice.contract.outcome.Response;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** A customer at the page on which notices are answered. */
final class AnswerForm {

    private static final Pattern CODE = Pattern.compile("\\b([0-9A-Z]{5}-){3}[0-9A-Z]{5}\\b");
    private static final Pattern LINK = Pattern.compile("provider\\.example/answer/(([0-9A-Z]{4}-){7}[0-9A-Z]{4})\\b");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    /** The page of this service. */
    AnswerForm(ApplicationContext notifier) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) notifier).getWebServer())
                .getPort();
        this.server = URI.create("http://127.0.0.1:" + port + "/answer/");
    }

    /** What a mail tells of the way to answer it. */
    record Way(String token, String code) {

        static Way in(String text) {
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).as(text).isTrue();
            Matcher code = CODE.matcher(text.substring(link.end()));
            assertThat(code.find()).as(text).isTrue();
            return new Way(link.group(1), code.group());
        }
    }

    HttpResponse<String> confirmed(Way way, Response response) throws IOException, InterruptedException {
        return post(way, Map.of("code", way.code(), "response", response.name(), "confirmed", "yes"));
    }

    HttpResponse<String> post(Way way, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(way.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** @param rest of the address, behind the page's own */
    HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(server.resolve(rest));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
