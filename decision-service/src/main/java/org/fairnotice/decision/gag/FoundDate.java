package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.util.List;

/**
 * A date in a script.
 *
 * @param from index of its first word
 * @param to index behind its last
 */
record FoundDate(LocalDate date, int from, int to, Use use) {

    /** Those that begin between two words; the list is in order. */
    static List<FoundDate> between(List<FoundDate> dates, int from, int to) {
        int low = lowest(dates, from);
        return dates.subList(low, Math.max(low, lowest(dates, to)));
    }

    private static int lowest(List<FoundDate> dates, int from) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What a date is there for. */
    enum Use {
        /** The paper's own. */
        OWN,
        /** Another paper's: "the order of May 19, 2025". */
        MENTIONED,
        /** A limit: "until", "by", "no later than". */
        LIMIT,
        /** Anything else. */
        OTHER
    }
}
