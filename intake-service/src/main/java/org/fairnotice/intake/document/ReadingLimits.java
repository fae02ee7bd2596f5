package org.fairnotice.intake.document;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What one document may cost.
 *
 * @param processes how many documents are read at once, each in a process of its own
 * @param heap of a process
 * @param timeout of a document, with all that it holds
 * @param idle after which a process ends; the next document starts another
 * @param depth of files in files
 * @param parts the most files within one
 * @param unpacked the most bytes that files within one may come to
 * @param text the most characters that are read of one, with all that it holds
 */
public record ReadingLimits(
        int processes,
        DataSize heap,
        Duration timeout,
        Duration idle,
        int depth,
        int parts,
        DataSize unpacked,
        int text) {}
