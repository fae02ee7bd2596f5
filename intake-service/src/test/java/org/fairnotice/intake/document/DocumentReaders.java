package org.fairnotice.intake.document;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Readers for tests in other packages, with the limits that a service has by default. */
public final class DocumentReaders {

    private DocumentReaders() {}

    public static DocumentReader open() {
        return new DocumentReader(limits(Duration.ofSeconds(60)));
    }

    static ReadingLimits limits(Duration timeout) {
        return new ReadingLimits(
                1, DataSize.ofMegabytes(256), timeout, timeout, 8, 200, DataSize.ofMegabytes(200), 8_000_000);
    }
}
