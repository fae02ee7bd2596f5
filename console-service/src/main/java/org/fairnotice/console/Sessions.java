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

    private final Path tokenFile;
    private final Duration life;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    Sessions(Path tokenFile, Duration life, InstantSource clock) {
        this.tokenFile = tokenFile;
        this.life = life;
        this.clock = clock;
    }

    /** Whether this is the token; takes the same time whatever it differs in. Read each time, so that it can be changed. */
    boolean isToken(String given) {
        try {
            byte[] token = Files.readString(tokenFile).strip().getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(token, given.strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("fairnotice.api.token-file: cannot be read: " + tokenFile, e);
        }
    }

    /** A new session's id, if the token is right. */
    Optional<String> signIn(String token) {
        if (!isToken(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        ends.values().removeIf(now::isAfter);
        var bytes = new byte[32];
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
}
