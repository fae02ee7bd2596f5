package org.fairnotice.decision.gag;

import java.util.List;
import org.fairnotice.decision.gag.GagReading.Finding;

/**
 * Reads a document's text as a lawyer would: does it forbid telling, on what ground, since when, until when.
 *
 * <p>A missed gag is a catastrophe, a false alarm five minutes of counsel's time; so doubt is {@link Finding#UNCLEAR}, and a
 * text that binds anywhere is {@link Finding#IN_FORCE}. Work is linear in the length of the text. Without state; safe for use
 * by many threads.
 */
public final class GagReader {

    /** Reads one document's text. */
    public GagReading read(String text) {
        LineOrder order = new LineOrder(text);
        List<Line> page = new Layout(text).lines();
        List<Line> lines = order.likeliest(page);
        Reading reading = new Reading(text, lines);
        if (reading.finding() == Finding.UNCLEAR && !reading.binds()) {
            for (List<Line> other : order.others(page)) {
                Reading torn = new Reading(text, other);
                if (torn.finding() == Finding.IN_FORCE && torn.binds()) {
                    return torn.gag();
                }
            }
        }
        return reading.gag();
    }
}
