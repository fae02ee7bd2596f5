package org.fairnotice.decision.gag;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Folds together the letters that scanners take for one another, so that a damaged word meets the word it was. */
final class OcrFold {

    /** Longer strings are no words; they are cut. */
    static final int LONGEST = 60;

    /** A damaged word is longer than it was by so many letters at the most: "m" becomes "rn". */
    static final int MOST_ADDED = 5;

    private OcrFold() {}

    /** Lower case without accents; ligatures and typographic signs spelt out. */
    static String plain(String raw) {
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            ascii &= c < 128;
            lower &= c < 'A' || c > 'Z';
        }
        if (ascii && lower) {
            return raw;
        }
        String spelt = ascii
                ? raw
                : Normalizer.normalize(raw.replace("ß", "ss"), Normalizer.Form.NFKD)
                        .replace("\u00AD", "");
        StringBuilder out = new StringBuilder(spelt.length());
        for (int i = 0; i < spelt.length(); i++) {
            char c = spelt.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** Two words that a scanner may confuse have the same skeleton. */
    static String skeleton(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        int i = 0;
        while (i < plain.length()) {
            char c = fold(plain.charAt(i));
            char next = i + 1 < plain.length() ? fold(plain.charAt(i + 1)) : ' ';
            char pair = pair(plain.charAt(i), c, i + 1 < plain.length() ? plain.charAt(i + 1) : ' ', next);
            out.append(pair == ' ' ? c : pair);
            i += pair == ' ' ? 1 : 2;
        }
        return out.toString();
    }

    private static char pair(char raw, char c, char rawNext, char next) {
        if (raw == 'v' && rawNext == 'v') {
            return 'w';
        }
        if (raw == 'r' && rawNext == 'n') {
            return 'm';
        }
        if (raw == 'r' && next == 'i') {
            return 'n';
        }
        if (raw == 'c' && next == 'i') {
            return 'd';
        }
        return c == 't' && next == 'i' ? 'b' : ' ';
    }

    private static char fold(char c) {
        return switch (c) {
            case '0', 'o', 'a', 'q' -> c == 'q' ? 'g' : 'o';
            case 'c', 'e' -> 'e';
            case '1', 'l', 'i', 'j', '|', '!' -> 'i';
            case 'f', 't' -> 't';
            case 'h', 'b', '8' -> 'b';
            case '9', 'g' -> 'g';
            case '5', 's' -> 's';
            case 'u', 'v' -> 'u';
            default -> c;
        };
    }

    /** A number whose digits were read as letters; null if it is none. */
    static @Nullable String number(String plain) {
        if (plain.length() > 8) {
            return null;
        }
        boolean digit = false;
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            digit |= c >= '0' && c <= '9';
            char repaired = switch (c) {
                case 'o', 'q' -> '0';
                case 'l', 'i', 'j', '|' -> '1';
                case 's' -> '5';
                case 'z' -> '2';
                default -> c;
            };
            if (repaired < '0' || repaired > '9') {
                return null;
            }
            out.append(repaired);
        }
        return digit ? out.toString() : null;
    }
}
