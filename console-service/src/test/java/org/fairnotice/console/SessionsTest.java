package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

    private static final Duration LIFE = Duration.ofHours(8);

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));

    @Test
    void aSessionEndsByItself() throws Exception {
        Sessions sessions = sessions("secret\n");
        String id = sessions.signIn("secret").orElseThrow();

        now.set(now.get().plus(LIFE).minusMillis(1));
        assertThat(sessions.isSignedIn(id)).isTrue();
        now.set(now.get().plusMillis(1));
        assertThat(sessions.isSignedIn(id)).isFalse();
    }

    @Test
    void everySessionHasAnIdOfItsOwn() throws Exception {
        Sessions sessions = sessions("secret");

        assertThat(sessions.signIn("secret")).isNotEqualTo(sessions.signIn("secret"));
    }

    @Test
    void anEmptyTokenFileLetsNobodyIn() throws Exception {
        assertThatThrownBy(() -> sessions(" \n")).hasMessageContaining("is empty");
        Sessions sessions = sessions("secret");
        Files.writeString(folder.resolve("token"), "");

        assertThat(sessions.signIn("")).isEmpty();
        assertThat(sessions.isToken("")).isFalse();
    }

    @Test
    void aChangedTokenCountsAtOnce() throws Exception {
        Sessions sessions = sessions("secret");
        Files.writeString(folder.resolve("token"), "other");

        assertThat(sessions.isToken("secret")).isFalse();
        assertThat(sessions.isToken("other")).isTrue();
    }

    private Sessions sessions(String token) throws Exception {
        return new Sessions(Files.writeString(folder.resolve("token"), token), LIFE, now::get);
    }
}
