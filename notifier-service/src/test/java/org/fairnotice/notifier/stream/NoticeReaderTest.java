package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.NoticeVerifier.Signed;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.notifier.stream.NoticeReader.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeReaderTest {

    private static final int PARTITIONS = 1;
    private static final int MUTATIONS = 1_000;

    @TempDir
    private Path folder;

    private Permits permits;
    private NoticeReader reader;

    @BeforeEach
    void make() {
        permits = Permits.in(folder);
        reader = new NoticeReader(new NoticeVerifier(SigningKeys.publicKeys(permits.publicKeys())));
    }

    @Test
    void aSignedRecordIsRead() {
        assertThat(reader.read(record(permits.signed(Permits.permit())), PARTITIONS))
                .isInstanceOf(Reading.Genuine.class);
    }

    /** In key, value, name or value of a header; by a bit, a byte more or less, a piece of another record, or a cut. */
    @Test
    void aThousandMutationsOfASignedRecordAreRefused() {
        ConsumerRecord<byte[], byte[]> genuine = record(permits.signed(Permits.permit()));
        ConsumerRecord<byte[], byte[]> other = record(permits.signed(Permits.permit()));
        Object read = reader.read(genuine, PARTITIONS);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        int refused = 0;
        for (int i = 0; refused < MUTATIONS; i++) {
            ConsumerRecord<byte[], byte[]> mutated = mutated(genuine, other, random);
            if (same(genuine, mutated)) {
                continue;
            }
            assertThat(reader.read(mutated, PARTITIONS))
                    .as("mutation %d of %s", i, read)
                    .isInstanceOf(Reading.Forged.class);
            refused++;
        }
    }

    private static ConsumerRecord<byte[], byte[]> mutated(
            ConsumerRecord<byte[], byte[]> record, ConsumerRecord<byte[], byte[]> other, RandomGenerator random) {
        List<Header> headers = List.of(record.headers().toArray());
        int at = random.nextInt(headers.size() + 2);
        byte[] key = at == headers.size() ? changed(record.key(), other.key(), random) : record.key();
        byte[] value = at == headers.size() + 1 ? changed(record.value(), other.value(), random) : record.value();
        Headers changed = new RecordHeaders();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            if (i != at) {
                changed.add(header);
            } else if (random.nextInt(8) != 0) {
                byte[] replacement = other.headers().lastHeader(header.key()).value();
                changed.add(header.key(), changed(header.value(), replacement, random));
            }
        }
        return record(key, value, changed);
    }

    private static byte[] changed(byte[] bytes, byte[] other, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
            case 2 ->
                joined(
                        Arrays.copyOf(bytes, at + 1),
                        Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length));
            case 3 -> Arrays.copyOf(bytes, at);
            default -> other;
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** What the signature is not over tells nothing of a permit. */
    private static boolean same(ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> two) {
        Signed left = signed(one).orElseThrow();
        return signed(two)
                .filter(right -> Arrays.equals(left.bytes(), right.bytes())
                        && Arrays.equals(left.signature(), right.signature())
                        && left.keyId().equals(right.keyId()))
                .isPresent();
    }

    private static Optional<Signed> signed(ConsumerRecord<byte[], byte[]> record) {
        return NoticeVerifier.signed(
                new String(record.key(), StandardCharsets.UTF_8), record.headers(), record.value());
    }

    private static ConsumerRecord<byte[], byte[]> record(ProducerRecord<String, byte[]> record) {
        return record(record.key().getBytes(StandardCharsets.UTF_8), record.value(), record.headers());
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(
                "notices", 0, 0, 0, TimestampType.CREATE_TIME, key.length, 0, key, value, headers, Optional.empty());
    }
}
