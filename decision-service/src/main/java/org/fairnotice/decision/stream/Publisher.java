package org.fairnotice.decision.stream;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeSigner;
import org.fairnotice.decision.casefile.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the rules want done into records. Each has the next number of its case, and that number in its event's id. */
final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final NoticeSigner signer;
    private final StreamMeters meters;

    Publisher(ProcessorContext<byte[], byte[]> context, NoticeSigner signer, StreamMeters meters) {
        this.context = context;
        this.signer = signer;
        this.meters = meters;
    }

    /** @param sequence the number of the case's last effect before these */
    void publish(RequestId id, long sequence, List<Effect> effects, Instant now) {
        long number = sequence;
        for (Effect effect : effects) {
            number++;
            publish(effect, id + "/" + number, now);
        }
    }

    private void publish(Effect effect, String eventId, Instant now) {
        switch (effect) {
            case Effect.Decide decide -> {
                Headers headers = headers(Topics.DECISIONS, decide.event(), eventId, now);
                forward(Topics.DECISIONS, decide.event(), headers, now, DecisionTopology.DECISIONS_SINK);
            }
            case Effect.Permit permit -> {
                notice(permit.permit(), eventId, now);
                meters.permitted();
            }
            case Effect.Revoke revoke -> {
                notice(revoke.revocation(), eventId, now);
                meters.revoked();
            }
            case Effect.Announce announce -> announce(announce, now);
        }
    }

    private void notice(NoticeEvent event, String eventId, Instant now) {
        Headers headers = headers(Topics.NOTICES, event, eventId, now);
        signer.sign(event.key(), headers, Topics.NOTICES.codec().value(event));
        forward(Topics.NOTICES, event, headers, now, DecisionTopology.NOTICES_SINK);
        LOG.atInfo()
                .addKeyValue("requestId", event.requestId())
                .addKeyValue("noticeId", event.noticeId())
                .addKeyValue("attempt", event.attempt())
                .addKeyValue("event", event.getClass().getSimpleName())
                .log("a notice was permitted or revoked");
    }

    private static <E extends Event> Headers headers(Topic<E> topic, E event, String eventId, Instant now) {
        return topic.codec().headers(new CloudEvent<>(eventId, DecisionTopology.SERVICE, now, event));
    }

    private <E extends Event> void forward(Topic<E> topic, E event, Headers headers, Instant now, String sink) {
        byte[] value = topic.codec().value(event);
        context.forward(new Record<>(Keys.bytes(event.key()), value, now.toEpochMilli(), headers), sink);
    }

    private void announce(Effect.Announce announce, Instant now) {
        byte[] key = Keys.bytes(announce.key().value());
        context.forward(new Record<>(key, JsonSerde.write(announce), now.toEpochMilli()), DecisionTopology.PAPERS_SINK);
    }
}
