package org.fairnotice.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in. A session is known by a random id that only its browser holds, and ends by itself. */
final class Sessions {

    private static final int ID_BYTES = 32;

    private final Path tokenFile;
    private final Duration life;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    /**
     * Sessions of those who know the token.
     *
     * @throws IllegalArgumentException if the file holds none: everybody would know it
     * @throws UncheckedIOException if the file cannot be read
     */
    Sessions(Path tokenFile, Duration life, InstantSource clock) {
        this.tokenFile = tokenFile;
        this.life = life;
        this.clock = clock;
        if (token().length == 0) {
            throw new IllegalArgumentException("fairnotice.api.token-file: is empty: " + tokenFile);
        }
    }

    /** Whether this is the token; takes the same time wherever it differs. The file is read each time, so it can be changed. */
    boolean isToken(String given) {
        byte[] token = token();
        return token.length > 0 && MessageDigest.isEqual(token, given.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** A new session's id, if the token is right. */
    Optional<String> signIn(String token) {
        if (!isToken(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        ends.values().removeIf(now::isAfter);
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        ends.put(id, now.plus(life));
        return Optional.of(id);
    }

    boolean isSignedIn(String id) {
        Instant end = ends.get(id);
        return end != null && clock.instant().isBefore(end);
    }

    void signOut(String id) {
        ends.remove(id);
    }

    private byte[] token() {
        try {
            return Files.readString(tokenFile).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("fairnotice.api.token-file: cannot be read: " + tokenFile, e);
        }
    }
}
