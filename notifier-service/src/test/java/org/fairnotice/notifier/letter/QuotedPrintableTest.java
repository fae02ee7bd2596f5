package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedPrintableTest {

    private static final String[] PIECES = {
        "word",
        " ",
        "  ",
        "\t",
        "\n",
        "\r\n",
        "=",
        ".",
        "From ",
        "From",
        "F",
        "é",
        "§",
        "\uD83D\uDCEB",
        "\r",
        "\u0000",
        "a line that is as long as lines of quoted-printable may be, and then some words.",
        "x".repeat(74),
        "x".repeat(75)
    };

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("nothing", "", ""),
                argumentSet("plain", "a b\nc", "a b\r\nc"),
                argumentSet("its own sign", "a=b", "a=3Db"),
                argumentSet("beyond ASCII", "é", "=C3=A9"),
                argumentSet("a blank that would be lost", "a \nb\t", "a=20\r\nb=09"),
                argumentSet("a blank between", "a \tb", "a \tb"),
                argumentSet("CR LF", "a\r\n\r\nb", "a\r\n\r\nb"),
                argumentSet("CR alone", "a\rb", "a=0Db"),
                argumentSet("a dot first", ".\n..a", "=2E\r\n=2E.a"),
                argumentSet("From first", "From here\nFromage\n From", "=46rom here\r\nFromage\r\n From"),
                argumentSet("full line", "x".repeat(76), "x".repeat(76)),
                argumentSet("too long", "x".repeat(77), "x".repeat(75) + "=\r\nxx"),
                argumentSet("a dot after a break", "x".repeat(75) + ".x", "x".repeat(75) + "=\r\n=2Ex"),
                argumentSet("no room for three", "x".repeat(74) + "=", "x".repeat(74) + "=\r\n=3D"),
                argumentSet("room for three", "x".repeat(73) + "=", "x".repeat(73) + "=3D"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void encodes(String text, String encoded) {
        assertThat(new String(QuotedPrintable.of(text), StandardCharsets.US_ASCII))
                .isEqualTo(encoded);
    }

    /** By a decoder that is not ours. */
    @Test
    void whateverIsEncodedIsReadAsItWas() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(40); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String encoded = new String(QuotedPrintable.of(text.toString()), StandardCharsets.ISO_8859_1);

            assertThat(decoded(encoded)).as(encoded).isEqualTo(text.toString().replaceAll("\r?\n", "\r\n"));
            assertThat(encoded.split("\r\n"))
                    .allSatisfy(line -> assertThat(line)
                            .hasSizeLessThanOrEqualTo(76)
                            .matches("[ -~\t]*")
                            .doesNotMatch("(\\.|From ).*|.*[ \t]"));
        }
    }

    private static String decoded(String encoded) throws MessagingException, IOException {
        var bytes = new ByteArrayInputStream(encoded.getBytes(StandardCharsets.ISO_8859_1));
        return new String(MimeUtility.decode(bytes, "quoted-printable").readAllBytes(), StandardCharsets.UTF_8);
    }
}
