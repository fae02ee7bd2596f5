package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodesTest {

    private static final String ID = "<0123456789abcdef@provider.example>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMailHasOneCodeForEachKey() throws Exception {
        Path file = folder.resolve("one.key");
        String code = VerificationCodes.of(file).of(ID);

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(VerificationCodes.of(file).of(ID)).isEqualTo(code);
        assertThat(VerificationCodes.of(file).of(ID + " ")).isNotEqualTo(code);
        assertThat(VerificationCodes.of(folder.resolve("other.key")).of(ID)).isNotEqualTo(code);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** Worked out apart from this code, for a key of zeros. */
    @Test
    void aCodeIsTheFirstHundredBitsOfTheHmac() {
        assertThat(VerificationCodes.sample().of(ID)).isEqualTo("VC203-8BV3Y-AKHXV-S60SX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789ABCDEFGHJK",
                "o123-456789abcdefghjk",
                " OI23 4567 89AB CDEF GHJK ",
                "0l234\u201356789-ABCDEFGHJK"
            })
    void aCodeIsUnderstoodHoweverItIsTyped(String typed) {
        assertThat(VerificationCodes.typed(typed)).contains("01234-56789-ABCDE-FGHJK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789ABCDEFGHJ",
                "0123456789ABCDEFGHJKM",
                "../../../../etc/passw",
                "U123456789ABCDEFGHJK"
            })
    void whatIsNoCodeIsNone(String typed) {
        assertThat(VerificationCodes.typed(typed)).isEmpty();
    }

    @Test
    void aKeyThatCannotBeUsedIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("short.key"), "AAAA\n");

        assertThatThrownBy(() -> VerificationCodes.of(file))
                .hasMessageContaining("fairnotice.notifier.verification.key-file")
                .hasMessageContaining("32 bytes");
    }
}
