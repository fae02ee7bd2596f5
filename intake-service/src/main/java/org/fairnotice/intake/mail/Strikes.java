package org.fairnotice.intake.mail;

import java.util.HashMap;
import java.util.Map;

/** How often the mail server failed on one mail; three times, and it is given up. */
final class Strikes {

    private static final int OUT = 3;

    private final Map<MailPlace, Integer> counts = new HashMap<>();

    int of(MailPlace place) {
        return counts.getOrDefault(place, 0);
    }

    /** Counts one more; whether that is too many. */
    boolean strike(MailPlace place) {
        return counts.merge(place, 1, Integer::sum) >= OUT;
    }

    boolean out(MailPlace place) {
        return of(place) >= OUT;
    }
}
