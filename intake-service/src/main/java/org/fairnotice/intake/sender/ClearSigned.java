package org.fairnotice.intake.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that is signed in clear (RFC 9580, 7): its words can be read, the signature stands below them.
 *
 * @param before the lines before what is signed
 * @param signed the lines that are signed, as they were written
 * @param signature armored
 * @param after the lines after the signature
 */
public record ClearSigned(List<String> before, List<String> signed, String signature, List<String> after) {

    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";

    public ClearSigned {
        before = List.copyOf(before);
        signed = List.copyOf(signed);
        after = List.copyOf(after);
    }

    /** Takes it apart; none if the text is not signed so. */
    public static Optional<ClearSigned> parse(String text) {
        if (!text.contains(BEGIN)) {
            return Optional.empty();
        }
        List<String> lines = text.lines().toList();
        int begin = find(lines, BEGIN, 0);
        int signature = find(lines, SIGNATURE, begin + 1);
        int end = find(lines, END, signature + 1);
        if (begin < 0 || signature < 0 || end < 0) {
            return Optional.empty();
        }
        int first = begin + 1;
        while (first < signature && !lines.get(first).isBlank()) {
            first++; // a line that names the hash
        }
        var signed = new ArrayList<String>();
        for (String line : lines.subList(Math.min(first + 1, signature), signature)) {
            signed.add(line.startsWith("- ") ? line.substring(2) : line);
        }
        return Optional.of(new ClearSigned(
                lines.subList(0, begin),
                signed,
                String.join("\r\n", lines.subList(signature, end + 1)) + "\r\n",
                lines.subList(end + 1, lines.size())));
    }

    /** Whether nothing but the signed words stands there. */
    boolean isWhole() {
        return Stream.concat(before.stream(), after.stream()).allMatch(String::isBlank);
    }

    /** What the signature is over: blanks at the end of a line, and the last line's end, are not signed. */
    String content() {
        return signed.stream().map(ClearSigned::withoutBlanksAtItsEnd).collect(Collectors.joining("\r\n"));
    }

    /** All words, signed or not, without what belongs to the signature. */
    public String words() {
        return Stream.of(before, signed, after).flatMap(List::stream).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String withoutBlanksAtItsEnd(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static int find(List<String> lines, String line, int from) {
        for (int i = Math.max(0, from); i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(line)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return "ClearSigned{}";
    }
}
