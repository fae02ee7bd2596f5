package org.fairnotice.intake.original;

import java.time.Instant;

/**
 * That a case's originals are not to be destroyed, whatever their age and whoever says so (a legal hold, in other words).
 *
 * @param by the person who wants it
 * @param reason as the person gave it
 */
public record Preservation(String by, String reason, Instant since) {

    @Override
    public String toString() {
        return "Preservation{" + since + "}";
    }
}
