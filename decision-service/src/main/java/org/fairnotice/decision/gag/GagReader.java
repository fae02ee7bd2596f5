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
        List<Line> lines = new Layout(text).lines();
        return new Reading(text, lines).gag();
    }
}
