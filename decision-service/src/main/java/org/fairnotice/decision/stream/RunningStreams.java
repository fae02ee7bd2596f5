package org.fairnotice.decision.stream;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.fairnotice.decision.DecisionProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of Kafka Streams. */
final class RunningStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningStreams.class);

    /** A thread that dies is replaced; when that does not help, the whole stream is begun anew, after a pause. */
    private static final int REPLACEMENTS = 5;

    private final KafkaStreams streams;
    private final Duration stopTimeout;
    private final StreamMeters meters;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int failures;

    private RunningStreams(KafkaStreams streams, Duration stopTimeout, StreamMeters meters) {
        this.streams = streams;
        this.stopTimeout = stopTimeout;
        this.meters = meters;
    }

    /** @param stateLost whether the local copy of the state is void and must go */
    static RunningStreams start(DecisionProperties properties, CaseWork work, short replication, boolean stateLost) {
        boolean wipe =
                stateLost && Files.exists(properties.decision().stateFolder().resolve(DecisionTopology.SERVICE));
        Properties settings = StreamSettings.of(properties.kafka(), properties.decision(), replication);
        var streams = new KafkaStreams(DecisionTopology.build(work), settings);
        var running = new RunningStreams(streams, properties.decision().stopTimeout(), work.meters());
        streams.setUncaughtExceptionHandler(running::failed);
        streams.setStateListener((now, before) -> running.changed(now));
        try {
            if (wipe) {
                streams.cleanUp();
            }
            streams.start();
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    boolean alive() {
        return ended.getCount() > 0;
    }

    /** Leaves the group at once, so that neither a restart nor another instance waits for a session to end. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted(); // an interrupt asks for this very close; it must not cut it short
        boolean closed = streams.close(CloseOptions.timeout(stopTimeout.minusMillis(500))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        LOG.atInfo().addKeyValue("inTime", closed).log("the stream is closed");
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized StreamThreadExceptionResponse failed(Throwable cause) {
        failures++;
        meters.failed();
        LOG.atError().setCause(cause).addKeyValue("failures", failures).log("a stream thread died");
        return failures > REPLACEMENTS
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void changed(KafkaStreams.State now) {
        LOG.atInfo().addKeyValue("state", now).log("the stream changed its state");
        if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
        }
    }
}
