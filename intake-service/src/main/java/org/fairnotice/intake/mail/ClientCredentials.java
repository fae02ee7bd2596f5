package org.fairnotice.intake.mail;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens that intake gets in its own name (RFC 6749, 4.4), each used until shortly before it ends. */
final class ClientCredentials implements Credentials {

    /** A token that ends while the mail server looks at it is none. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InboxSettings.OAuth2 settings;
    private final Duration timeout;
    private String token = "";
    private Instant good = Instant.MIN;

    ClientCredentials(InboxSettings.OAuth2 settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
    }

    /** @throws IOException if the authorization server gives none; the message has its error code, never a secret */
    @Override
    public synchronized String secret(Instant now) throws IOException {
        if (!now.isBefore(good)) {
            JsonNode answer = ask();
            token = answer.path("access_token").asString("");
            good = now.plusSeconds(answer.path("expires_in").asLong(0)).minus(MARGIN);
            if (token.isEmpty()) {
                throw new IOException("the token endpoint's answer has no access_token");
            }
        }
        return token;
    }

    @Override
    public synchronized void refused() {
        good = Instant.MIN;
    }

    private JsonNode ask() throws IOException {
        var form = new TreeMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", settings.clientId(),
                "client_secret", Files.readString(settings.clientSecretFile()).strip(),
                "scope", settings.scope()));
        HttpRequest request = HttpRequest.newBuilder(settings.tokenUri())
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(timeout).build()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IOException("the token endpoint answers " + answer.statusCode() + " "
                        + body.path("error").asString(""));
            }
            return body;
        } catch (JacksonException e) {
            throw new IOException("the token endpoint's answer is not JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
