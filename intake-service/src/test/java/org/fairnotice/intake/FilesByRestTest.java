package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.intake.document.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Legal process handed in with its files. */
@ExtendWith(OneIntakeForAll.class)
class FilesByRestTest {

    private static final byte[] ORDER = Papers.pdf("It is ordered that nobody be told.");

    private static final String BY = "?by=A.%20Counsel";

    private final RunningIntake intake;

    FilesByRestTest(RunningIntake intake) {
        this.intake = intake;
    }

    @Test
    void readsTheFilesAndKeepsThem() throws Exception {
        assertThat(post("files", "a", RestIntakeTest.REQUEST, ORDER).statusCode())
                .isEqualTo(202);

        RequestReceived event = intake.received("files");
        assertThat(event.documents()).singleElement().satisfies(document -> {
            assertThat(document.name()).isEqualTo("order.pdf");
            assertThat(document.text()).isEqualTo("It is ordered that nobody be told.\n");
            HttpResponse<byte[]> original = original(event, document.sha256());
            assertThat(original.body()).isEqualTo(ORDER);
            assertThat(original.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        });
    }

    @Test
    void answersTheSameFilesAlikeAndRefusesOthersUnderTheSameKey() throws Exception {
        HttpResponse<String> first = post("again", "one", RestIntakeTest.REQUEST, ORDER);

        HttpResponse<String> again = post("again", "two", RestIntakeTest.REQUEST, ORDER);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post("again", "one", RestIntakeTest.REQUEST, Papers.docx("another"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(intake.post("/v1/requests", "again", RestIntakeTest.REQUEST).statusCode())
                .isEqualTo(422);
    }

    @Test
    void showsAPageOfAFileAndTheWordsOnIt() throws Exception {
        post("shown", "a", RestIntakeTest.REQUEST, ORDER);
        RequestReceived event = intake.received("shown");
        String file = event.documents().getFirst().sha256();

        HttpResponse<byte[]> picture = look(event, "page-pictures", file, 1);
        HttpResponse<byte[]> words = look(event, "page-words", file, 1);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.body()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        assertThat(new String(words.body(), StandardCharsets.UTF_8)).contains("\"text\":\"nobody\"", "\"width\":");
        assertThat(look(event, "page-pictures", file, 2).statusCode()).isEqualTo(422);
        assertThat(look(event, "page-pictures", file, 0).statusCode()).isEqualTo(404);
        assertThat(look(event, "page-pictures", "0".repeat(64), 1).statusCode()).isEqualTo(404);
    }

    @Test
    void destroysTheOriginalsOfACase() throws Exception {
        post("shredded", "a", RestIntakeTest.REQUEST, ORDER);
        RequestReceived event = intake.received("shredded");
        String path = "/v1/requests/" + event.requestId() + "/originals";

        HttpResponse<String> byNobody = intake.send(intake.call(path).DELETE());
        assertThat(byNobody.statusCode()).isEqualTo(400);
        assertThat(byNobody.body()).contains("by", "the person who orders it");

        assertThat(intake.send(intake.call(path + BY).DELETE()).statusCode()).isEqualTo(204);

        assertThat(orders(event)).containsExactly("A. Counsel DESTROY");
        assertThat(original(event, event.documents().getFirst().sha256()).statusCode())
                .isEqualTo(410);
        HttpResponse<String> again = intake.send(intake.call(path + BY).DELETE());
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(again.body()).contains("\"reason\":\"COMMAND\"", "\"destroyedAt\":\"20");
        assertThat(intake.send(intake.call("/v1/requests/nobody/originals" + BY).DELETE())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void destroysNoOriginalsThatArePreserved() throws Exception {
        post("preserved", "a", RestIntakeTest.REQUEST, ORDER);
        RequestReceived event = intake.received("preserved");
        String path = "/v1/requests/" + event.requestId() + "/originals";

        assertThat(preserve(path, "{\"by\": \"A. Counsel\"}").body()).contains("/reason", "is missing");
        assertThat(preserve(path, "{\"by\": \"A. Counsel\", \"reason\": \"suit\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(intake.send(intake.call(path + BY).DELETE()).statusCode()).isEqualTo(409);
        assertThat(intake.send(intake.call(path + "/preservation")).body()).contains("A. Counsel", "suit", "since");
        assertThat(original(event, event.documents().getFirst().sha256()).statusCode())
                .isEqualTo(200);
        assertThat(intake.send(intake.call(path + "/preservation" + BY).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(intake.send(intake.call(path + "/preservation")).statusCode())
                .isEqualTo(404);
        assertThat(intake.send(intake.call(path + BY).DELETE()).statusCode()).isEqualTo(204);
        assertThat(preserve(path, "{\"by\": \"A. Counsel\", \"reason\": \"suit\"}")
                        .statusCode())
                .isEqualTo(410);
        assertThat(orders(event))
                .containsExactly("A. Counsel PRESERVE", "A. Counsel END_PRESERVATION", "A. Counsel DESTROY");
    }

    private List<String> orders(RequestReceived event) {
        return intake.events().stream()
                .filter(LegalRequestEvent.OriginalsOrdered.class::isInstance)
                .map(LegalRequestEvent.OriginalsOrdered.class::cast)
                .filter(ordered -> ordered.requestId().equals(event.requestId()))
                .map(ordered -> ordered.recordedBy() + " " + ordered.order())
                .toList();
    }

    @Test
    void saysWhatIsWrongWithTheJsonAndWhatIsTooLarge() throws Exception {
        assertThat(post("wrong", "a", "{}", ORDER).body()).contains("/agency", "is missing");
        assertThat(post("large", "a", RestIntakeTest.REQUEST, new byte[26 * 1024 * 1024])
                        .statusCode())
                .isEqualTo(413);
        assertThat(intake.all("wrong")).isEmpty();
    }

    private HttpResponse<String> preserve(String path, String json) throws Exception {
        return intake.send(intake.call(path + "/preservation")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<byte[]> look(RequestReceived event, String what, String sha256, int page) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        intake.call("/v1/requests/" + event.requestId() + "/" + what + "/" + sha256 + "/" + page)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> original(RequestReceived event, String sha256) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        intake.call("/v1/requests/" + event.requestId() + "/originals/" + sha256)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String key, String boundary, String json, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"request\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + json + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"order.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n"));
        body.write(file);
        body.write(utf8("\r\n--" + boundary + "--\r\n"));
        return intake.send(intake.call("/v1/requests")
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
