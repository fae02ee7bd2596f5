package org.fairnotice.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Samples of every letter, as notifier-service shows them on its own port. */
final class LetterSamples implements DisposableBean {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Of one answer, in bytes. */
    private static final long LARGEST = 1 << 20;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private final @Nullable URI from;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** @param from where notifier-service lists them; null for nowhere */
    LetterSamples(@Nullable URI from) {
        this.from = from;
    }

    /** A sample: its language as an IETF tag, and what it is. */
    record Sample(String language, String name) {}

    /**
     * What there is.
     *
     * @param templateVersion of the templates that they are written from, as the record of each mail that is sent names it
     */
    record Samples(String templateVersion, List<Sample> samples) {}

    /** Empty if notifier-service does not answer, or is not known. */
    Optional<Samples> list() {
        try {
            return get("").map(json -> JSON.readValue(json, Samples.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The HTML of one; empty if there is none, or notifier-service does not answer. */
    Optional<String> html(String language, String name) {
        return LANGUAGE.matcher(language).matches() && NAME.matcher(name).matches()
                ? get("/" + language + "/" + name)
                : Optional.empty();
    }

    private Optional<String> get(String path) {
        if (from == null) {
            return Optional.empty();
        }
        var request = HttpRequest.newBuilder(URI.create(from + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
