package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much is in memory at a time. */
@Timeout(30)
class BatchTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final int MB = 1024 * 1024;

    private final Batch batch = new Batch(NOON);

    @Test
    void readsNoMoreMailsWhenThereIsTextEnough() {
        var read = new AtomicInteger();

        assertThat(batch.read(() -> taken(3_000_000))).isPresent();
        assertThat(batch.isFull(NOON)).isFalse();
        assertThat(batch.read(() -> taken(3_000_000))).isPresent();
        assertThat(batch.isFull(NOON)).isTrue();
        assertThat(batch.read(() -> {
                    read.incrementAndGet();
                    return taken(1);
                }))
                .isEmpty();
        assertThat(read).hasValue(0);
    }

    @Test
    void isFullAfterTwoSeconds() {
        assertThat(batch.isFull(NOON.plusSeconds(2))).isFalse();
        assertThat(batch.isFull(NOON.plusMillis(2_001))).isTrue();
    }

    @Test
    void makesRoomWhenTheFirstIsReadThoughThatFailed() throws Exception {
        var first = add(16 * MB);
        var _ = add(16 * MB);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> {
                batch.makeRoom(1);
                return first.isDone();
            });
            first.completeExceptionally(new IllegalStateException("unreadable"));
            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void makesRoomForTheBytesOfOneMoreAndForOneOfAnySize() throws Exception {
        batch.makeRoom(100 * MB);
        var large = add(100 * MB);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> {
                batch.makeRoom(1);
                return large.isDone();
            });
            large.complete(Optional.empty());
            assertThat(waiting.get()).isTrue();
        }
        var _ = add(16 * MB);
        batch.makeRoom(16 * MB);
    }

    private CompletableFuture<Optional<TakenMail>> add(int bytes) {
        var reading = new CompletableFuture<Optional<TakenMail>>();
        var lying = new LyingMail(new MimeMessage(Session.getInstance(new Properties())), 1, false);
        batch.add(new Batch.Mail(lying, new MailPlace("legal", 1, 1), bytes, reading));
        return reading;
    }

    private static TakenMail taken(int characters) {
        var id = new RequestId("req-1");
        var event = new RequestReceived(
                id,
                NOON,
                new Source(Source.Channel.MAIL, "1", null, NOON),
                new SenderVerification(SenderVerification.Status.UNVERIFIED, List.of("not signed")),
                new LegalProcess(LegalProcess.Kind.UNKNOWN, null, null, null, null, null, null, List.of(), List.of()),
                new StatedGag.NotStated(),
                List.of(new Document("mail", "text/plain", "0".repeat(64), "x".repeat(characters), null)),
                null);
        return new TakenMail(new MailPlace("legal", 1, 1), id.value(), null, MailOutcome.PUBLISHED, event);
    }
}
