package org.fairnotice.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Pages of originals, which intake-service keeps and shows. Where it does not answer, the reason stands in place of the page. */
final class IntakePages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakePages.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Problems name what is wrong of a call, which a person has not made. */
    private static final String PARAMETER = "page: ";

    private final @Nullable URI address;
    private final Path tokenFile;
    private final Duration timeout;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    IntakePages(@Nullable URI address, Path tokenFile, Duration timeout) {
        this.address = address;
        this.tokenFile = tokenFile;
        this.timeout = timeout;
    }

    /** A word on the picture of a page, in the picture's pixels. */
    record Word(String text, int x, int y, int width, int height) {}

    /** The picture's size, and the words on it. */
    record Words(int width, int height, List<Word> words) {}

    /** A page cannot be shown; the message says why, to a person. */
    static final class NotShownException extends Exception {

        private static final long serialVersionUID = 1L;

        NotShownException(String why) {
            super(why);
        }
    }

    /** The page as PNG. */
    byte[] picture(String requestId, String sha256, int page) throws NotShownException {
        return get(requestId, "page-pictures", sha256, page);
    }

    /** Where its words stand. */
    Words words(String requestId, String sha256, int page) throws NotShownException {
        try {
            return JSON.readValue(get(requestId, "page-words", sha256, page), Words.class);
        } catch (JacksonException e) {
            throw new NotShownException("intake-service answers with something else than the words of a page");
        }
    }

    private byte[] get(String requestId, String what, String sha256, int page) throws NotShownException {
        if (address == null) {
            throw new NotShownException("fairnotice.console.intake-url is not set");
        }
        URI uri = address.resolve("/v1/requests/" + requestId + "/" + what + "/" + sha256 + "/" + page);
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(timeout)
                    .header(
                            "Authorization",
                            "Bearer " + Files.readString(tokenFile).strip())
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return response.body();
            }
            throw new NotShownException(why(response));
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("requestId", requestId).setCause(e).log("intake-service shows no page");
            throw new NotShownException("intake-service does not answer at fairnotice.console.intake-url, " + address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotShownException("the console is being stopped");
        }
    }

    private static String why(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 401, 403 -> "intake-service refuses the token of fairnotice.api.token-file";
            case 404 -> "intake-service has no such original: it was destroyed, or came in elsewhere";
            case 422 -> detail(response.body());
            default -> "intake-service answers " + response.statusCode();
        };
    }

    private static String detail(byte[] problem) {
        try {
            String detail = JSON.readTree(problem).path("detail").asString("the original has no such page");
            return detail.startsWith(PARAMETER) ? detail.substring(PARAMETER.length()) : detail;
        } catch (JacksonException e) {
            return "the original has no such page";
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
