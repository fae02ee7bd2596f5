package org.fairnotice.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged documents are read or given to a person, each of them. {@code -Dfairnotice.fuzz.documents=10000} tries that many,
 * {@code -Dfairnotice.fuzz.seed} others.
 */
class DocumentFuzzTest {

    private static final int COUNT = Integer.getInteger("fairnotice.fuzz.documents", 200);
    private static final long SEED = Long.getLong("fairnotice.fuzz.seed", 4);

    @Test
    void everyDamagedDocumentEndsAsTextOrWithAReason() throws IOException {
        byte[] pdf = Papers.pdf("It is ordered that nobody be told.", "Until further order.");
        byte[] docx = Papers.docx("It is ordered that nobody be told.");
        List<byte[]> whole = List.of(
                pdf,
                docx,
                Papers.zip("order.pdf", pdf),
                Papers.winmail("see below", "order.docx", docx),
                "<html><body><p>It is ordered</p></body></html>".getBytes(StandardCharsets.UTF_8),
                "<?xml version='1.0'?><a>It is ordered</a>".getBytes(StandardCharsets.UTF_8));
        var mutations = new Mutations(new Random(SEED));
        int read = 0;
        try (DocumentReader reader = DocumentReaders.open()) {
            for (int i = 0; i < COUNT; i++) {
                List<ReadPart> parts =
                        reader.read("order", "application/octet-stream", mutations.of(whole.get(i % whole.size())));
                assertThat(parts).as("document %d of seed %d", i, SEED).isNotEmpty();
                read += parts.getFirst().text() == null ? 0 : 1;
            }
            assertThat(reader.read("order", "text/plain", "an order".getBytes(StandardCharsets.UTF_8)))
                    .singleElement()
                    .satisfies(part -> assertThat(part.text()).contains("an order"));
        }
        assertThat(read).as("not all is unreadable").isBetween(COUNT / 10, COUNT - 1);
    }
}
