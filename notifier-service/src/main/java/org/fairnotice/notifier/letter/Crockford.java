package org.fairnotice.notifier.letter;

import java.util.Locale;

/** Crockford's base 32, which holds no characters that are taken for one another: five bits each, for a person to type. */
final class Crockford {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** The first bits. */
    static String of(byte[] bits, int characters) {
        var written = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            int from = i * 5;
            int next = from / 8 + 1 < bits.length ? bits[from / 8 + 1] & 0xff : 0;
            int two = (bits[from / 8] & 0xff) << 8 | next;
            written.append(ALPHABET.charAt(two >> (11 - from % 8) & 31));
        }
        return written.toString();
    }

    /** What was meant: whatever its case, its blanks and hyphens, an O for a zero, an I or an L for a one. */
    static String typed(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** The bytes that these characters of the alphabet stand for; a rest of less than a byte is dropped. */
    static byte[] bytes(String written) {
        var bytes = new byte[written.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int five = ALPHABET.indexOf(written.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((five >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }

    /** With a hyphen after each group. */
    static String grouped(String written, int group) {
        return written.replaceAll("(.{" + group + "})(?!$)", "$1-");
    }
}
