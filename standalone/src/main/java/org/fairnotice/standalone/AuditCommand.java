package org.fairnotice.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.notifier.evidence.Audit;
import org.fairnotice.notifier.evidence.Bundle;
import org.fairnotice.notifier.evidence.EvidenceSettings;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.evidence.OutcomeTopic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Examines the evidence of all notices, and hands out that of one. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Examine what became of every notice: no record was changed, taken out or put in, and each mail that "
                    + "was sent is there with its permit. The exit status is 0 only if all of that holds."
        })
final class AuditCommand implements Callable<Integer> {

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the running Fairnotice (default: ./data)")
    private Path data = Path.of("data");

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "a Kafka of your own (default: that of the running Fairnotice)")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "a Java properties file with its security settings")
    private @Nullable Path kafkaProperties;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "notifier-service's evidence folder (default: evidence in the data folder)")
    private @Nullable Path evidence;

    @Option(
            names = "--evidence-key",
            paramLabel = "FILE",
            description = "its key (default: keys/evidence.json in the data folder)")
    private @Nullable Path evidenceKey;

    @Option(
            names = "--public-keys",
            paramLabel = "DIR",
            description = "decision-service's public keys (default: keys/trusted in the data folder)")
    private @Nullable Path publicKeys;

    @Option(
            names = "--link",
            paramLabel = "LINK",
            description = "a link that an earlier audit printed; must be found again")
    private List<String> links = List.of();

    @Option(names = "--notice", paramLabel = "ID", description = "the notice to export; needs --export")
    private @Nullable String notice;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "where its evidence is written, for a third party to check; must not be there")
    private @Nullable Path export;

    @Override
    public Integer call() throws IOException {
        if ((notice == null) != (export == null)) {
            throw new ParameterException(spec.commandLine(), "--notice and --export go together");
        }
        String servers = kafka == null ? new RunningFile(data).require().bootstrapServers() : kafka;
        var topic = new OutcomeTopic(new KafkaConnection(servers, kafkaProperties, Map.of()));
        EvidenceStore store = EvidenceStore.existing(new EvidenceSettings(
                or(evidence, data.resolve("evidence")), or(evidenceKey, data.resolve("keys/evidence.json"))));
        Map<String, PublicKey> keys = SigningKeys.publicKeys(or(publicKeys, data.resolve("keys/trusted")));
        int status = audit(topic, new Audit(store, new NoticeVerifier(keys), links), System.out);
        if (notice != null && export != null) {
            export(topic, store, keys, new NoticeId(notice), export, System.out);
        }
        return status;
    }

    /** The exit status. */
    private static int audit(OutcomeTopic topic, Audit audit, PrintStream out) {
        topic.read(partition -> true, audit::examine);
        audit.partitions()
                .forEach((number, partition) -> out.printf(
                        "partition %d  %d outcomes%s, link %s%n",
                        number,
                        partition.records(),
                        partition.unchained() == 0
                                ? ""
                                : " (the first " + partition.unchained() + " before there were chains)",
                        partition.link()));
        audit.faults()
                .forEach(fault -> out.printf(
                        "FAULT  partition %d, offset %d: %s%n", fault.partition(), fault.offset(), fault.what()));
        audit.unseen().forEach(link -> out.printf("FAULT  no record has the link %s%n", link));
        int faults = audit.faults().size() + audit.unseen().size();
        out.printf("%d attempts with evidence, %d fault%s%n", audit.attempts(), faults, faults == 1 ? "" : "s");
        return faults == 0 ? 0 : 1;
    }

    private static void export(
            OutcomeTopic topic,
            EvidenceStore store,
            Map<String, PublicKey> keys,
            NoticeId notice,
            Path folder,
            PrintStream out)
            throws IOException {
        TopicPartition home = topic.partitionOf(notice)
                .orElseThrow(() -> new IOException(notice + ": no outcome tells of this notice"));
        if (Files.exists(folder)) {
            throw new IOException(folder + ": is there already; name a folder that is not");
        }
        Predicate<TopicPartition> there = home::equals;
        try (var bundle = new Bundle(folder, notice, store, keys)) {
            topic.read(there, bundle::add);
            out.printf("The evidence of %s is in %s; check it with %s%n", notice, folder, folder.resolve("check.sh"));
        }
    }

    private static Path or(@Nullable Path given, Path other) {
        return given == null ? other : given;
    }
}
