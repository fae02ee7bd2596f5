package org.fairnotice.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;

/** Keeps records small enough for Kafka. The longest text gives way: its original is in the document store, for a person. */
public final class RecordLimit {

    /** In bytes; Kafka's own limit leaves room for headers and for what a reader adds to a dead letter. */
    static final int LARGEST = 8 * 1024 * 1024;

    /** In characters: of a name or reference that came from outside. */
    private static final int LONGEST_NAME = 200;

    private RecordLimit() {}

    /**
     * As {@link #fit(RequestReceived)}, of what came in so many bytes alone. Most are too small to be measured: no byte of them
     * takes more than six in the record.
     */
    public static RequestReceived fit(RequestReceived event, long bytes) {
        return bytes < LARGEST / 8 ? event : fit(event);
    }

    /** The event, or where it would be too large, the event without the texts that make it so. */
    public static RequestReceived fit(RequestReceived event) {
        RequestReceived fitting = event;
        while (Topics.LEGAL_REQUESTS.codec().value(fitting).length > LARGEST) {
            List<Document> documents = new ArrayList<>(fitting.documents());
            Document longest = documents.stream()
                    .filter(document -> document.text() != null)
                    .max(Comparator.comparingInt(
                            document -> document.readText().orElse("").length()))
                    .orElseThrow(() -> new IllegalArgumentException("the request is too large without any text"));
            documents.set(
                    documents.indexOf(longest),
                    new Document(
                            longest.name(),
                            longest.mediaType(),
                            longest.sha256(),
                            null,
                            "the text is too long to be read by machine"));
            fitting = new RequestReceived(
                    event.requestId(),
                    event.recordedAt(),
                    event.source(),
                    event.sender(),
                    event.process(),
                    event.statedGag(),
                    documents,
                    event.extracted());
        }
        return fitting;
    }

    /** A name or reference, cut where it is longer than any honest one. */
    public static String name(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
