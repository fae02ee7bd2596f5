package org.fairnotice.notifier.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The quoted-printable encoding of text (RFC 2045, 6.7). A line that begins with a dot, or with From, is guarded as well: mail
 * servers on the way have changed such lines, and a signature with them (RFC 2049, 3).
 *
 * <p>The encoders of the libraries at hand took a quarter of the time in which a notice is written.
 */
final class QuotedPrintable {

    private static final int WIDTH = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] AS_IT_IS = new boolean[256];

    static {
        Arrays.fill(AS_IT_IS, ' ', '~' + 1, true);
        AS_IT_IS['\t'] = true;
        AS_IT_IS['='] = false;
    }

    private byte[] encoded;
    private int length;

    private QuotedPrintable(int expected) {
        this.encoded = new byte[expected];
    }

    /** The text in UTF-8, encoded. Its lines may end in LF or CRLF, and end in CRLF then. */
    static byte[] of(String content) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        var encoding = new QuotedPrintable(text.length + text.length / 4 + WIDTH);
        int start = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n') {
                encoding.line(text, start, at > start && text[at - 1] == '\r' ? at - 1 : at);
                encoding.endOfLine();
                start = at + 1;
            }
        }
        encoding.line(text, start, text.length);
        return Arrays.copyOf(encoding.encoded, encoding.length);
    }

    private void line(byte[] text, int start, int end) {
        // No byte needs more than three for itself, and a share of what breaks a line; two are for its end.
        int most = length + 4 * (end - start) + 2;
        if (most > encoded.length) {
            encoded = Arrays.copyOf(encoded, Math.max(most, 2 * encoded.length));
        }
        length = encode(text, start, end, encoded, length);
    }

    private void endOfLine() {
        encoded[length++] = '\r';
        encoded[length++] = '\n';
    }

    /** @return where in the encoded text it goes on */
    private static int encode(byte[] text, int start, int end, byte[] encoded, int from) {
        int next = from;
        int begin = from;
        int at = start;
        while (at < end) {
            if (next > begin || !guarded(text, at)) {
                int run = plain(text, at, Math.min(end - 1, at + begin + WIDTH - 1 - next));
                System.arraycopy(text, at, encoded, next, run - at);
                next += run - at;
                at = run;
            }
            byte value = text[at];
            boolean last = at + 1 == end;
            boolean asItIs = AS_IT_IS[value & 0xFF] && !(last && value <= ' ') && (next > begin || !guarded(text, at));
            if (next - begin + (asItIs ? 1 : 3) > (last ? WIDTH : WIDTH - 1)) {
                encoded[next++] = '=';
                encoded[next++] = '\r';
                encoded[next++] = '\n';
                begin = next;
                continue;
            }
            if (asItIs) {
                encoded[next++] = value;
            } else {
                encoded[next++] = '=';
                encoded[next++] = HEX[(value >> 4) & 0xF];
                encoded[next++] = HEX[value & 0xF];
            }
            at++;
        }
        return next;
    }

    /** Where what needs no encoding ends, or there. */
    private static int plain(byte[] text, int from, int until) {
        int at = from;
        while (at < until && AS_IT_IS[text[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    private static boolean guarded(byte[] text, int at) {
        return text[at] == '.'
                || (text[at] == 'F'
                        && at + FROM.length <= text.length
                        && Arrays.equals(text, at, at + FROM.length, FROM, 0, FROM.length));
    }
}
