package org.fairnotice.decision.stream;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeSigner;
import org.fairnotice.decision.casefile.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the rules want done into records. An event's id is its case, its number in the case, and a digest of what it says:
 * after a loss of all state the numbers begin anew, and one id must never stand for two events.
 */
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

    /**
     * @param sequence the number of the case's last effect before these
     * @param written when the record was written that all this follows from, in milliseconds since 1970
     */
    void publish(RequestId id, long sequence, List<Effect> effects, Instant now, long written) {
        long number = sequence;
        for (Effect effect : effects) {
            number++;
            publish(effect, id + "/" + number, now, written);
        }
    }

    private void publish(Effect effect, String number, Instant now, long written) {
        switch (effect) {
            case Effect.Decide decide -> decided(decide.event(), number, now);
            case Effect.Permit permit -> {
                notice(permit.permit(), number, now);
                meters.permitted();
            }
            case Effect.Revoke revoke -> {
                notice(revoke.revocation(), number, now);
                meters.revoked();
            }
            case Effect.Announce announce -> announce(announce, Sequel.time(written, now.toEpochMilli()));
        }
    }

    private void decided(DecisionEvent event, String number, Instant now) {
        byte[] value = Topics.DECISIONS.codec().value(event);
        forward(
                event,
                value,
                headers(Topics.DECISIONS, event, value, number, now),
                now,
                DecisionTopology.DECISIONS_SINK);
    }

    private void notice(NoticeEvent event, String number, Instant now) {
        byte[] value = Topics.NOTICES.codec().value(event);
        Headers headers = headers(Topics.NOTICES, event, value, number, now);
        signer.sign(event.key(), headers, value);
        forward(event, value, headers, now, DecisionTopology.NOTICES_SINK);
        LOG.atInfo()
                .addKeyValue("requestId", event.requestId())
                .addKeyValue("noticeId", event.noticeId())
                .addKeyValue("attempt", event.attempt())
                .addKeyValue("event", event.getClass().getSimpleName())
                .log("a notice was permitted or revoked");
    }

    private static <E extends Event> Headers headers(
            Topic<E> topic, E event, byte[] value, String number, Instant now) {
        String id = number + "-" + digest(value);
        return topic.codec().headers(new CloudEvent<>(id, DecisionTopology.SERVICE, now, event));
    }

    private static String digest(byte[] value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void forward(Event event, byte[] value, Headers headers, Instant now, String sink) {
        context.forward(new Record<>(Keys.bytes(event.key()), value, now.toEpochMilli(), headers), sink);
    }

    private void announce(Effect.Announce announce, long time) {
        byte[] key = Keys.bytes(announce.issuer());
        context.forward(new Record<>(key, JsonSerde.write(announce), time), DecisionTopology.PAPERS_SINK);
    }
}
