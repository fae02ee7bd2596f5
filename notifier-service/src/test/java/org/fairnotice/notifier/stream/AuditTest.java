package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryDeferred;
import org.fairnotice.notifier.NotifierApplication;
import org.fairnotice.notifier.evidence.Audit;
import org.fairnotice.notifier.evidence.Bundle;
import org.fairnotice.notifier.evidence.Chain;
import org.fairnotice.notifier.evidence.EvidenceSettings;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.evidence.OutcomeTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What a judge may be shown: whole after restarts, and every hand that was laid on it seen. */
@TestInstance(Lifecycle.PER_CLASS)
class AuditTest {

    private static final String NEVER_GIVEN = "0123456789abcdef".repeat(4);

    @TempDir
    private static Path folder;

    private GreenMail mail;
    private Cluster cluster;
    private Permits permits;
    private EvidenceStore store;
    private NoticePermitted first;
    private List<ConsumerRecord<byte[], byte[]>> records;

    /** Two lives of the notifier, four notices, one permit that came too late. */
    @BeforeAll
    void tellFourCustomers() throws ExecutionException, InterruptedException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        first = Permits.permit();
        try (ConfigurableApplicationContext notifier = notifier()) {
            settled(notifier, first, Permits.permit());
        }
        try (ConfigurableApplicationContext notifier = notifier()) {
            settled(notifier, Permits.permit(), Permits.permit());
            settled(notifier, Permits.next(first));
        }
        store = EvidenceStore.existing(settings());
        records = new ArrayList<>();
        new OutcomeTopic(new KafkaConnection(cluster.bootstrapServers(), null, Map.of()))
                .read(partition -> true, records::add);
    }

    @AfterAll
    void stop() {
        mail.stop();
        cluster.close();
    }

    @Test
    void findsNothingWhereNobodyLaidHandOn() {
        Audit audit = audit(records);

        assertThat(audit.faults()).isEmpty();
        assertThat(audit.attempts()).isEqualTo(4);
        assertThat(audit.partitions().values().stream()
                        .mapToLong(Audit.Partition::records)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void findsARecordThatWasTakenOut() {
        int taken = followed();

        assertThat(audit(Stream.concat(
                                        records.stream().limit(taken),
                                        records.stream().skip(taken + 1L))
                                .toList())
                        .faults())
                .extracting(Audit.Fault::what)
                .containsExactly("does not follow the record before it: one was changed, taken out or put in");
    }

    @Test
    void findsARecordThatWasChanged() {
        int changed = followed();
        ConsumerRecord<byte[], byte[]> record = records.get(changed);
        String value = new String(record.value(), StandardCharsets.UTF_8);
        byte[] later = value.replaceFirst("\"at\":\"20", "\"at\":\"21").getBytes(StandardCharsets.UTF_8);
        assertThat(later).isNotEqualTo(record.value());

        assertThat(audit(replaced(changed, copy(record, record.headers(), later)))
                        .faults())
                .extracting(Audit.Fault::what)
                .containsExactly("does not follow the record before it: one was changed, taken out or put in");
    }

    /** A chain that was written anew from its start is whole; only a link that somebody else has kept tells. */
    @Test
    void findsThatALinkGivenAwayEarlierIsGone() {
        String given = audit(records).partitions().values().stream()
                .map(Audit.Partition::link)
                .findFirst()
                .orElseThrow();

        Audit audit = audit(records, given, NEVER_GIVEN);

        assertThat(audit.faults()).isEmpty();
        assertThat(audit.unseen()).containsExactly(NEVER_GIVEN);
    }

    @Test
    void findsARecordThatWasPutIn() {
        ConsumerRecord<byte[], byte[]> last = records.getLast();
        var headers = new RecordHeaders(last.headers().toArray());
        headers.remove(Chain.PREVIOUS);

        assertThat(audit(Stream.concat(records.stream(), Stream.of(copy(last, headers, last.value())))
                                .toList())
                        .faults())
                .extracting(Audit.Fault::what)
                .containsExactly("is not in the chain");
    }

    @Test
    void findsEvidenceThatIsMissingOrNotWhatWasKept() throws IOException {
        String digest =
                Chain.header(records.getFirst().headers(), Chain.EVIDENCE).orElseThrow();
        Path file = folder.resolve("evidence").resolve(digest.substring(0, 2)).resolve(digest);
        byte[] kept = Files.readAllBytes(file);
        byte[] altered = kept.clone();
        altered[altered.length / 2] ^= 1;
        try {
            Files.write(file, altered);
            assertThat(audit(records).faults())
                    .extracting(Audit.Fault::what)
                    .containsExactly("its evidence is not what was kept, or was encrypted with another key");
            Files.delete(file);
            assertThat(audit(records).faults())
                    .extracting(Audit.Fault::what)
                    .containsExactly("its evidence is missing: " + digest);
        } finally {
            Files.write(file, kept);
        }
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("customer.example");
    }

    @Test
    void sendsNothingThatItCouldNotShowLater() throws IOException {
        NoticePermitted permit = Permits.permit();
        var elsewhere = new EvidenceSettings(folder.resolve("full"), folder.resolve("full-key.json"));
        int mails = mail.getReceivedMessages().length;
        try (ConfigurableApplicationContext notifier = notifier(elsewhere)) {
            Files.delete(elsewhere.folder());
            Files.writeString(elsewhere.folder(), "a file where the folder was");

            settled(notifier, permit);
        }

        assertThat(cluster.outcomes(permit.noticeId()))
                .singleElement()
                .isInstanceOfSatisfying(
                        DeliveryDeferred.class,
                        deferred -> assertThat(deferred.status()).isEqualTo("4.3.1"));
        assertThat(mail.getReceivedMessages()).hasSize(mails);
    }

    @Test
    void aThirdPartyChecksABundleWithoutOurSoftware() throws IOException, InterruptedException {
        Path bundle = bundle("bundle");

        assertThat(check(bundle)).isEqualTo("0");
        assertThat(bundle.resolve("permit-1.key.pem")).isRegularFile();
        assertThat(bundle.resolve("README.txt")).isRegularFile();
        assertThat(bundle).isDirectoryContaining("glob:**/mail-*.eml");
    }

    @Test
    void aThirdPartySeesWhatWasAlteredInABundle() throws IOException, InterruptedException {
        for (String ending : List.of(".eml", ".json", ".record", ".signed", ".signature", "chain.txt", "link.txt")) {
            Path bundle = bundle("altered" + ending);
            try (Stream<Path> files = Files.list(bundle)) {
                Path file = files.filter(each -> each.toString().endsWith(ending))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
                byte[] bytes = Files.readAllBytes(file);
                // Within the first digest, where there is one.
                bytes[Math.min(bytes.length / 2, 20)] ^= 1;
                Files.write(file, bytes);
            }
            assertThat(check(bundle)).describedAs(ending).isEqualTo("1");
        }
    }

    private Path bundle(String name) throws IOException {
        Path bundle = folder.resolve(name);
        ConsumerRecord<byte[], byte[]> of = records.stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8)
                        .equals(first.requestId().value()))
                .findFirst()
                .orElseThrow();
        try (var writing = new Bundle(bundle, first.noticeId(), store, SigningKeys.publicKeys(permits.publicKeys()))) {
            records.stream()
                    .filter(record -> record.partition() == of.partition())
                    .forEach(writing::add);
            assertThat(writing.outcomes()).isEqualTo(2);
        }
        return bundle;
    }

    private static String check(Path bundle) throws IOException, InterruptedException {
        Process check = new ProcessBuilder("sh", bundle.resolve("check.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        bundle.resolveSibling(bundle.getFileName() + ".log").toFile())
                .start();
        return Integer.toString(check.waitFor());
    }

    /** A record that another of its partition follows. */
    private int followed() {
        for (int i = 0; i < records.size(); i++) {
            int partition = records.get(i).partition();
            if (records.stream().skip(i + 1L).anyMatch(later -> later.partition() == partition)) {
                return i;
            }
        }
        throw new AssertionError("no two outcomes are in one partition");
    }

    private List<ConsumerRecord<byte[], byte[]>> replaced(int at, ConsumerRecord<byte[], byte[]> by) {
        return Stream.of(records.subList(0, at), List.of(by), records.subList(at + 1, records.size()))
                .flatMap(List::stream)
                .toList();
    }

    private Audit audit(List<ConsumerRecord<byte[], byte[]>> examined, String... links) {
        var audit = new Audit(store, new NoticeVerifier(SigningKeys.publicKeys(permits.publicKeys())), List.of(links));
        examined.forEach(audit::examine);
        return audit;
    }

    private void settled(ConfigurableApplicationContext notifier, NoticePermitted... permitted) {
        for (NoticePermitted permit : permitted) {
            cluster.write(permits.signed(permit));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> notifier.isRunning()
                            && cluster.outcomes(permit.noticeId()).stream()
                                    .anyMatch(outcome -> outcome.attempt() == permit.attempt()));
        }
    }

    private static ConsumerRecord<byte[], byte[]> copy(
            ConsumerRecord<byte[], byte[]> of, org.apache.kafka.common.header.Headers headers, byte[] value) {
        return new ConsumerRecord<>(
                of.topic(),
                of.partition(),
                of.offset(),
                of.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                of.key(),
                value,
                headers,
                of.leaderEpoch());
    }

    private static EvidenceSettings settings() {
        return new EvidenceSettings(folder.resolve("evidence"), folder.resolve("evidence-key.json"));
    }

    private ConfigurableApplicationContext notifier() {
        return notifier(settings());
    }

    private ConfigurableApplicationContext notifier(EvidenceSettings evidence) {
        return NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.static-membership=false",
                        "--fairnotice.notifier.evidence.folder=" + evidence.folder(),
                        "--fairnotice.notifier.evidence.key-file=" + evidence.keyFile(),
                        "--fairnotice.notifier.smtp.port=" + mail.getSmtp().getPort(),
                        "--fairnotice.notifier.smtp.security=none");
    }
}
