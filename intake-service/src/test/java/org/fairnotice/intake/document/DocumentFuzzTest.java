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
        int read = 0;
        var heap = new HeapWatch();
        try (Canary canary = Canary.start();
                DocumentReader reader = DocumentReaders.open()) {
            List<byte[]> whole = whole(canary);
            var mutations = new Mutations(new Random(SEED), canary.words());
            for (int i = 0; i < COUNT; i++) {
                List<ReadPart> parts =
                        reader.read("order", "application/octet-stream", mutations.of(whole.get(i % whole.size())));
                assertThat(parts).as("document %d of seed %d", i, SEED).isNotEmpty();
                read += parts.getFirst().text() == null ? 0 : 1;
                heap.turn();
            }
            assertThat(reader.read("order", "text/plain", "an order".getBytes(StandardCharsets.UTF_8)))
                    .singleElement()
                    .satisfies(part -> assertThat(part.text()).contains("an order"));
            canary.assertUntouched();
        }
        assertThat(read).as("not all is unreadable").isBetween(COUNT / 10, COUNT - 1);
        heap.assertBounded("damaged documents");
    }

    private static List<byte[]> whole(Canary canary) throws IOException {
        byte[] pdf = Papers.pdf("It is ordered that nobody be told.", "Until further order.");
        byte[] docx = Papers.docx("It is ordered that nobody be told.");
        String html = "<html><body><p>It is ordered</p><img src='%s'></body></html>".formatted(canary.address());
        String xml = canary.doctype() + "<a>It is ordered &canary;</a>";
        return List.of(
                pdf,
                docx,
                Papers.zip("order.pdf", pdf),
                Papers.zip(canary.wayOut(), "an order".getBytes(StandardCharsets.UTF_8)),
                Papers.winmail("see below", "order.docx", docx),
                html.getBytes(StandardCharsets.UTF_8),
                xml.getBytes(StandardCharsets.UTF_8));
    }
}
