package org.fairnotice.notifier.returnpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fairnotice.contract.NoticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathsTest {

    private static final NoticeId NOTICE = new NoticeId("ntc-1");

    @TempDir
    private Path folder;

    private ReturnPaths paths;

    @BeforeEach
    void makeKey() {
        paths = new ReturnPaths(settings("bounces@provider.example", "key"));
    }

    @Test
    void aReturnPathNamesTheAttemptAndTellsNothingOfIt() {
        String token = paths.token(NOTICE, 1);

        assertThat(paths.address(token)).matches("bounces\\+[0-9a-f]{32}@provider\\.example");
        assertThat(paths.token(NOTICE, 2)).isNotEqualTo(token);
        assertThat(paths.token(NOTICE, 1)).isEqualTo(token);
        assertThat(token).doesNotContain("ntc");
    }

    @Test
    void instancesWithTheSameKeyMakeTheSameTokens() {
        assertThat(new ReturnPaths(settings("bounces@provider.example", "key")).token(NOTICE, 1))
                .isEqualTo(paths.token(NOTICE, 1));
        assertThat(new ReturnPaths(settings("bounces@provider.example", "other")).genuine(paths.token(NOTICE, 1)))
                .isFalse();
    }

    @Test
    void aTokenIsFoundInWhateverWrapsItsAddress() {
        String token = paths.token(NOTICE, 1);
        String address = paths.address(token);

        assertThat(paths.tokensIn("<" + address.toUpperCase(Locale.ROOT) + ">, other@provider.example"))
                .containsExactly(token);
        assertThat(paths.tokensIn("bounces@provider.example")).isEmpty();
        assertThat(paths.tokensIn(address.replace("provider", "attacker"))).isEmpty();
    }

    @Test
    void eachChangedDigitOfATokenShows() {
        String token = paths.token(NOTICE, 1);

        assertThat(paths.genuine(token)).isTrue();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == '0' ? '1' : '0';
            assertThat(paths.genuine(token.substring(0, i) + other + token.substring(i + 1)))
                    .isFalse();
        }
        assertThat(paths.genuine(token.substring(1))).isFalse();
        assertThat(paths.genuine(token + "00")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bounces",
                "bounces@localhost",
                "a b@provider.example",
                "bounces+more@provider.example",
                "an-address-whose-local-part-is-long@provider.example",
                "b@provider.example>\r\nDATA"
            })
    void anAddressThatCannotTakeATokenIsRefused(String address) {
        assertThatThrownBy(() -> settings(address, "key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fairnotice.notifier.bounces.address: ");
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws IOException {
        Files.writeString(folder.resolve("short"), "c2hvcnQ=");

        assertThatThrownBy(() -> new ReturnPaths(settings("bounces@provider.example", "short")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("fairnotice.notifier.bounces.key-file: ");
    }

    private BounceSettings settings(String address, String key) {
        return new BounceSettings(address, folder.resolve(key), null);
    }
}
