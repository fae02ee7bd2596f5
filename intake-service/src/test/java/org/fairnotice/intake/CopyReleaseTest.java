package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.contract.process.LegalRequestEvent.CopyReleased;
import org.fairnotice.contract.process.ReleasedCopy;
import org.fairnotice.intake.document.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A person releases a copy of the papers for one customer. */
@ExtendWith(OneIntakeForAll.class)
class CopyReleaseTest {

    private static final String ORDER = "It is ordered that the records of one customer be handed over.";
    private static final String PDF =
            base64(Papers.pdf(ORDER, "The rest is not for the customer to read, and was taken out."));

    private final RunningIntake intake;

    CopyReleaseTest(RunningIntake intake) {
        this.intake = intake;
    }

    @Test
    void aTextIsRecordedAsItIs() throws Exception {
        assertThat(release("req-copy-text", "\"text\": \"Records of […]\"").statusCode())
                .isEqualTo(202);

        CopyReleased released = released("req-copy-text").getFirst();
        assertThat(released.copy()).isEqualTo(new ReleasedCopy("Records of […]", null));
        assertThat(released.customerId().value()).isEqualTo("acme");
        assertThat(released.recordedBy()).isEqualTo("mia");
    }

    @Test
    void aPdfIsRecordedWithItsWords() throws Exception {
        assertThat(release("req-copy-pdf", "\"pdf\": \"" + PDF + "\"").statusCode())
                .isEqualTo(202);

        ReleasedCopy copy =
                Objects.requireNonNull(released("req-copy-pdf").getFirst().copy());
        assertThat(copy.pdf()).isEqualTo(PDF);
        assertThat(copy.text()).contains(ORDER, "was taken out");
    }

    @Test
    void aCopyCanBeTakenBack() throws Exception {
        assertThat(release("req-copy-back", "\"withdrawn\": true").statusCode()).isEqualTo(202);

        assertThat(released("req-copy-back").getFirst().copy()).isNull();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                argumentSet("nothing", "\"text\": null", "text"),
                argumentSet("both", "\"text\": \"a\", \"pdf\": \"" + PDF + "\"", "one of text, pdf and withdrawn"),
                argumentSet("blank", "\"text\": \" \"", "/text"),
                argumentSet("no Base64", "\"pdf\": \"%%%\"", "must be Base64"),
                argumentSet(
                        "no PDF", "\"pdf\": \"" + base64("hello".getBytes(StandardCharsets.UTF_8)) + "\"", "PDF file"),
                argumentSet(
                        "too large",
                        "\"pdf\": \"" + base64(new byte[ReleasedCopy.LARGEST_PDF + 1]) + "\"",
                        "must be at most 512 KB; make it smaller, or send its text"),
                argumentSet("a page without words", "\"pdf\": \"" + base64(Papers.pdf("")) + "\"", "send its text"),
                argumentSet("a script", "\"pdf\": \"" + base64(scripted()) + "\"", "holds a script"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsRemedyAndNothingIsRecorded(String content, String remedy) throws Exception {
        HttpResponse<String> answer = release("req-copy-mistake", content);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(remedy);
        assertThat(released("req-copy-mistake")).isEmpty();
    }

    /** A comment is enough: whoever looks for scripts does not ask where they stand. */
    private static byte[] scripted() {
        byte[] plain = Papers.pdf(ORDER);
        byte[] script = "\n% /JavaScript\n".getBytes(StandardCharsets.US_ASCII);
        byte[] both = java.util.Arrays.copyOf(plain, plain.length + script.length);
        System.arraycopy(script, 0, both, plain.length, script.length);
        return both;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private HttpResponse<String> release(String request, String content) throws Exception {
        return intake.post(
                "/v1/requests/" + request + "/copy",
                "none",
                "{\"by\": \"mia\", \"customerId\": \"acme\", " + content + "}");
    }

    private List<CopyReleased> released(String request) {
        return intake.events().stream()
                .filter(CopyReleased.class::isInstance)
                .map(CopyReleased.class::cast)
                .filter(event -> event.requestId().value().equals(request))
                .toList();
    }
}
