package org.fairnotice.decision.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the whole customer directory at the start, and follows it from then on. Every instance reads all of it, so it has no
 * consumer group. What cannot be read is put aside by {@link CustomerAudit}; here the customer counts as unknown from then
 * on, so that nobody is told by a record that is known to be out of date.
 */
final class CustomerReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final CustomerIndex index;
    private final Duration retryDelay;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean loaded;
    private volatile boolean stopped;

    CustomerReader(Map<String, Object> clientSettings, CustomerIndex index, Duration retryDelay) {
        this.settings = new HashMap<>(clientSettings);
        this.settings.put("isolation.level", "read_committed");
        this.settings.put("enable.auto.commit", "false");
        this.settings.put("auto.offset.reset", "earliest");
        this.settings.put("client.id", "decision-service-customers");
        this.index = index;
        this.retryDelay = retryDelay;
    }

    /** Whether everything that was there at the start has been read. */
    boolean loaded() {
        return loaded;
    }

    /** Ends {@link #run} within a poll. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).log("the customer directory cannot be read; trying again");
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CUSTOMERS.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.seekToBeginning(partitions);
        positions.forEach(consumer::seek);
        while (!stopped) {
            consumer.poll(POLL).forEach(this::take);
            partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
            if (!loaded
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                loaded = true;
                LOG.atInfo().addKeyValue("positions", total()).log("the customer directory is read");
            }
        }
    }

    private long total() {
        return positions.values().stream().collect(Collectors.summingLong(Long::longValue));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (!plausible(record.key())) {
            return;
        }
        if (record.value() == null) {
            index.remove(new CustomerId(record.key()));
            return;
        }
        try {
            CustomerRecorded customer = Topics.CUSTOMERS
                    .codec()
                    .read(record.key(), record.headers(), record.value())
                    .data();
            index.put(customer);
        } catch (UnreadableRecordException e) {
            index.remove(new CustomerId(record.key()));
            LOG.atWarn()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("a customer record cannot be read; the customer counts as unknown");
        }
    }

    private static boolean plausible(@Nullable String key) {
        return key != null && !key.isBlank() && key.length() <= 200;
    }

    private void pause() {
        try {
            Thread.sleep(retryDelay);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
