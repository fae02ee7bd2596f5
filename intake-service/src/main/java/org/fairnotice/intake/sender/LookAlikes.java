package org.fairnotice.intake.sender;

import com.ibm.icu.text.SpoofChecker;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Domains that are meant to be taken for an agency's: letters that look alike (Unicode TS #39), a letter too many, too few,
 * other or moved, and the agency's name within another's.
 *
 * @param known the domains of agencies, in lower case
 */
record LookAlikes(Set<String> known) {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    /** In shorter names one letter more or less makes quite another name. */
    private static final int SHORTEST = 8;

    LookAlikes {
        known = Set.copyOf(known);
    }

    /** The known domain that this one would be taken for; empty for one that is known itself, or below one that is. */
    Optional<String> resembled(String domain) {
        boolean genuine = known.stream().anyMatch(agency -> domain.equals(agency) || domain.endsWith("." + agency));
        return genuine
                ? Optional.empty()
                : known.stream()
                        .filter(agency -> resembles(domain, agency))
                        .sorted()
                        .findFirst();
    }

    private static boolean resembles(String domain, String agency) {
        String shown = IDN.toUnicode(domain).toLowerCase(Locale.ROOT);
        String looks = skeleton(shown);
        String agencyLooks = skeleton(agency);
        return looks.equals(agencyLooks)
                || looks.endsWith("." + agencyLooks)
                || (agency.length() >= SHORTEST && oneSlipApart(looks, agencyLooks))
                || ("." + shown.replace('-', '.') + ".").contains("." + agency + ".");
    }

    /** A zero looks like a capital O: case is lost again. */
    private static String skeleton(String domain) {
        return CONFUSABLES.getSkeleton(domain).toLowerCase(Locale.ROOT);
    }

    /** Whether one letter was added, left out, replaced, or swapped with the next. */
    private static boolean oneSlipApart(String one, String other) {
        if (one.length() < other.length()) {
            return oneSlipApart(other, one);
        }
        int same = 0;
        while (same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = one.substring(same);
        String right = other.substring(same);
        if (left.length() > right.length()) {
            return left.substring(1).equals(right);
        }
        return left.length() == right.length()
                && (rest(left, 1).equals(rest(right, 1))
                        || (left.length() > 1
                                && left.charAt(0) == right.charAt(1)
                                && left.charAt(1) == right.charAt(0)
                                && rest(left, 2).equals(rest(right, 2))));
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
