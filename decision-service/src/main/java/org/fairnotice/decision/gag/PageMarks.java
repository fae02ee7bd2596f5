package org.fairnotice.decision.gag;

import java.util.Locale;

/** Recognises the running heads of scans and faxes. */
final class PageMarks {

    private PageMarks() {}

    /** Whether a line says which page it is: "Page 2 of 3", "P.3/4", "PG 1/2", "- 7 -". */
    static boolean isPageCount(String ink) {
        char last = ink.isEmpty() ? ' ' : ink.charAt(ink.length() - 1);
        if (last != '-' && last != '/' && !Character.isDigit(last)) {
            return false;
        }
        String line = ink.toLowerCase(Locale.ROOT);
        int at = Math.max(line.lastIndexOf("page "), Math.max(line.lastIndexOf("p."), line.lastIndexOf("pg ")));
        if (at < 0) {
            return line.startsWith("- ") && line.endsWith(" -") && isCount(line.substring(2, line.length() - 2));
        }
        int digits = at;
        while (digits < line.length() && !Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        return isCount(line.substring(digits).replace("of", "/"));
    }

    private static boolean isCount(String rest) {
        boolean digit = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            digit |= Character.isDigit(c);
            if (!Character.isDigit(c) && c != ' ' && c != '/' && c != '-') {
                return false;
            }
        }
        return digit && rest.length() < 12;
    }
}
