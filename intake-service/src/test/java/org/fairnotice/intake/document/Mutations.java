package org.fairnotice.intake.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Damage as attackers, disks and mail gateways do it; the same seed does the same damage. */
public final class Mutations {

    private static final List<String> WORDS = List.of(
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
            "&e;",
            "../../../outside",
            "99999999999",
            "-1",
            "\u0000",
            "\r\n\r\n",
            "--part",
            "Content-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "=?utf-8?B?////?=",
            "endobj",
            "stream",
            "/Length 0",
            "<<<<<<<<",
            "[[[[[[[[",
            "PK\u0003\u0004");

    private final RandomGenerator random;
    private final List<String> words;

    public Mutations(RandomGenerator random) {
        this(random, List.of());
    }

    /** With more words that damage brings in. */
    public Mutations(RandomGenerator random, List<String> more) {
        this.random = random;
        this.words = Stream.concat(WORDS.stream(), more.stream()).toList();
    }

    /** The content with one to six changes. */
    public byte[] of(byte[] content) {
        byte[] changed = content;
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            changed = changed.length == 0 ? word() : once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] content) {
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(64));
        return switch (random.nextInt(5)) {
            case 0 -> joined(content, from, new byte[] {(byte) random.nextInt(256)}, from + 1);
            case 1 -> joined(content, from, new byte[0], to);
            case 2 -> joined(content, to, Arrays.copyOfRange(content, from, to), to);
            case 3 -> random.nextInt(8) == 0 ? Arrays.copyOf(content, from) : content;
            default -> joined(content, from, word(), from);
        };
    }

    private byte[] word() {
        return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] content, int end, byte[] between, int start) {
        var out = new ByteArrayOutputStream();
        out.write(content, 0, end);
        out.writeBytes(between);
        out.write(content, start, content.length - start);
        return out.toByteArray();
    }
}
