package org.fairnotice.notifier.stream;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.CustomerResponded;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeBounced;

/**
 * Tells what was heard of a notice that was sent: that it came back, or that its customer answered. Any instance may hear it, and
 * any thread may tell it. The instance that owns the notice's partition copies it from topic notice-reports into the chain of
 * notice-outcomes, once. What is told of a notice or an attempt that did not go out becomes a dead letter of that topic.
 *
 * <p>To tell the same bounce twice does no harm, so read a mailbox again rather than miss a bounce.
 */
public final class ReportPublisher implements AutoCloseable {

    private static final String SOURCE = "notifier-service";

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;

    ReportPublisher(KafkaClients clients, InstantSource clock) {
        this.producer = clients.reportProducer();
        this.clock = clock;
    }

    /**
     * Returns when Kafka keeps the report; it stands in the chain some moments later.
     *
     * @throws KafkaException if it is not kept, or that is not known: then tell it again, or ask the customer to
     */
    public void publish(NoticeOutcome.Report report) {
        var event = new CloudEvent<>(id(report), SOURCE, clock.instant(), report);
        try {
            producer.send(Topics.NOTICE_REPORTS.record(event)).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the report is not kept", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the report was kept", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /** An attempt comes back once; a customer may say one thing, then another, then the first again. */
    private static String id(NoticeOutcome.Report report) {
        return switch (report) {
            case NoticeBounced bounced -> bounced.noticeId() + "-" + bounced.attempt() + "-bounced";
            case CustomerResponded answer -> answer.noticeId() + "-answer-" + UUID.randomUUID();
        };
    }
}
